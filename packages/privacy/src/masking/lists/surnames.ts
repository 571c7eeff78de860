// Surnames common in the United Kingdom, of many origins (after the surname counts of the 1991 and 2001 censuses and the
// electoral registers), without those that are ordinary words, trades or places in council letters.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames that make the capitalised word before them a first name. */
export const SURNAMES: readonly string[] = words(`
  Abbott Abdi Abdullah Adams Adamson Addison Adebayo Adeyemi Afolabi Afzal Agarwal Agyeman Ahmad Ahmed Ainsworth Aitken Akhtar Akram
  Alam Alexander Ali Allan Allen Amin Anderson Andrews Ansah Anwar Appiah Armstrong Arnold Arshad Asante Ashraf Aslam
  Atkins Atkinson Austin Aziz Babic Bailey Baker Balogun Banerjee Baptiste Barker Barnes Barrett Bartlett Barton Bates Baxter
  Begum Bell Bello Bennett Benson Bhatt Bhatti Bianchi Bibi Birch Blackburn Blair Blake Boateng Bolton Bond Booth Bowen
  Bradshaw Brady Brennan Briggs Brooks Brown Browne Bruce Bryant Buchanan Burgess Burke Burns Burton Butt Byrne
  Cameron Campbell Carpenter Carr Carroll Carter Chan Chandler Chapman Chaudhary Chaudhry Chauhan Cheng Cheung Choudhury Chowdhury Chukwu
  Clark Clarke Clarkson Clayton Coleman Coles Collier Collins Connolly Connor Cooke Cooper Costa Cox Craig Crawford Cruz
  Cunningham Curtis Daly Daniels Das Davidson Davies Davis Davison Dawson Desai Dhillon Diallo Dias Dickson Dixon Dobson
  Docherty Doherty Donaldson Donnelly Douglas Doyle Duffy Duncan Dunn Edwards Elliott Ellis Evans Fernandes Fernandez Ferguson
  Finch Fisher Fitzgerald Fletcher Flynn Forbes Foster Francis Fraser Freeman Fuller Gallagher Garcia Gardner Ghosh Gibbons
  Gibbs Gibson Gilbert Giles Gill Goddard Gomes Gomez Gonzalez Goodwin Gordon Gould Graham Green Gregory Griffin Griffith Griffiths
  Gupta Gurung Hamilton Hammond Hancock Hanson Harding Hardy Harris Harrison Hart Hartley Harvey Haque Hashmi Hassan Hawkins Hayes
  Haynes Henderson Henry Herbert Herrera Hewitt Hicks Higgins Hobbs Hodgson Holland Holloway Holmes Hopkins Horton Hossain Howard Howe
  Howell Howells Hudson Hughes Humphreys Humphries Hunt Hunter Hussain Hussein Hutchinson Ibrahim Iqbal Islam Ivanov Jackson Jacobs
  James Jamieson Jankowski Jenkins Jennings Johnson Johnston Johnstone Jones Joshi Kaminski Kapoor Kaur Kavanagh Kelly Kemp Kennedy Kerr Khan Khatun
  King Kowalczyk Kowalski Kozlowski Kumar Lam Lambert Lawrence Lawson Leach Lee Lewandowski Lewis Lim Lloyd Logan Lopez Lowe Lucas
  Lynch Mahmood Malik Malone Mann Marsden Marshall Martin Martinez Mason Matthews Mathews Maxwell McCann McCarthy McDonald McIntyre
  McKay McKenzie McLean Mehta Mendes Mensah Metcalfe Middleton Miah Mills Mirza Mistry Mitchell Moody Mohamed Mohammed Moore Moran Moreno Morgan Morris
  Morrison Morton Moss Muhammad Murphy Murray Mustafa Myers Nair Nash Naylor Ncube Nelson Newman Newton Nguyen Nicholls Nicholson Nixon Noble
  Nolan Norris Nowak Nwosu O'Brien O'Connor O'Donnell O'Neill O'Reilly O'Sullivan Obi Ogunleye Okafor Okeke Okonkwo Oliver Osborne Osei Owen Owens
  Owusu Palmer Parekh Parker Parkin Parkinson Parsons Parveen Patel Paterson Patterson Pearce Pearson Pereira Perera Perez Perkins Perry Peters
  Petrov Phillips Pickering Pinto Popa Popescu Porter Potter Powell Preston Price Pritchard Pugh Quinn Qureshi Rafiq Rahman Raja Ramos Rana Rao
  Read Redmond Reddy Rees Reid Reilly Reynolds Rhodes Richards Richardson Riley Roberts Robertson Robinson Robson Rodriguez Rogers Rossi
  Rowe Rowley Russell Ryan Sanchez Sanders Sanderson Santos Saunders Savage Schofield Schwartz Scott Sesay Shah Shaikh Sharma Sharp Sharpe Shaw Shepherd Sheppard
  Sheikh Siddiqui Silva Simmons Simpson Sims Sinclair Singh Skinner Slater Smith Smyth Soares Sousa Spencer Stephens Stephenson Stevens
  Stevenson Stewart Stokes Stuart Sullivan Sutherland Sutton Szymanski Tang Taylor Thapa Thomas Thompson Thomson Thornton Thorpe Todd Tomlinson Townsend
  Tran Tucker Turnbull Turner Tyler Uddin Usman Vaughan Vincent Wallace Walsh Walters Walton Wang Warren Watkins Watson Watts Webb
  Webster Welch Weston Wheeler White Whitehead Wisniewski Wilkins Wilkinson Williams Williamson Willis Wilson Wong Woodward Wright Wu Wyatt
  Yang Yates Yeung Young Yusuf Zaman Zhang Zhao Zhou Zielinski
`);
