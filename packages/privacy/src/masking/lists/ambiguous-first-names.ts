// First names that are also ordinary words, months, plants or places, even with a capital: names only in a context.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names that need a surname, a salutation or a verb of speaking beside them. */
export const AMBIGUOUS_FIRST_NAMES: readonly string[] = words(`
  Ada Adelaide Akin Albert Alma Ama Angel Angus April Arran Art Arun Asia August Austin Autumn Ayo Bailey Bao Basil 
  Blessing Brandon Brooke Brooklyn Carlton Carmel Charity Chase Chelsea Chester Christmas Cleveland Cliff Clifton Clyde
  Coral Dale Dallas Dara Dawn Dean Destiny Devon Douglas Drew Duke Ebony Eden Eve Everton Faith Fern Florence Forest
  Georgia Glen Glory Goodness Grace Grant Guy Happy Harley Harmony Heath Hope Hunter India Iona Iris Israel Ivory Jan
  Jesus Joy July June Kent Kingston Lance Laurel Les Lincoln Lorne Love Loveday Mali Marina Mark Mason Max May Melbourne
  Mercy Miles Milan Milton Ming Miracle Moses Nana Noel Octavia Olive Otis Paris Patience Pearl Pip Praise Precious
  Preston Prince Princess Promise Prosper Prudence Ram Reed River Roman Rose Rosemary Ross Rusty Sage Selby Serenity
  Skip Sky Stanley Star Storm Sultana Summer Sunday Sunny Sydney Tamar Teddy Temperance Thi Trinity Troy Tudor Victor
  Victoria Vernon Viola Violet Virginia Wade Warwick Wellington Will Willow Winsome Wyn Xin Yan York
`);
