// Countries, nations and their peoples as English names them (ISO 3166, short names): people come from them, none is called so.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** In one word each; those that are first names too (Georgia, Israel, India, Chad) are left to the lists of names. */
export const COUNTRIES: readonly string[] = words(`
  Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh
  Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon
  Canada Chile China Colombia Congo Croatia Cuba Cyprus Czechia Denmark Dominica Ecuador Egypt Eritrea Estonia Ethiopia
  Europe Fiji Finland France Gabon Gambia Germany Ghana Greece Grenada Guatemala Guernsey Guinea Guyana Haiti Honduras
  Hungary Iceland Indonesia Iran Iraq Ireland Italy Jamaica Japan Jersey Kashmir Kazakhstan Kenya Kosovo Kurdistan
  Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia Madagascar
  Malawi Malaysia Maldives Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Montserrat Morocco
  Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay
  Peru Philippines Poland Portugal Punjab Qatar Romania Russia Rwanda Senegal Serbia Seychelles Singapore Slovakia
  Slovenia Somalia Somaliland Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet
  Togo Tonga Trinidad Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia
  Zimbabwe Britain Albanian Bangladeshi Bulgarian Caribbean Eritrean Ethiopian Filipino Ghanaian Greek Iranian Iraqi
  Jamaican Japanese Kenyan Korean Latvian Lithuanian Moroccan Nepalese Nepali Nigerian Slovak Slovakian Somali Sudanese
  Syrian Thai Tigrinya Twi Vietnamese Yoruba Igbo Amharic Pashto Dari Swahili Lingala Tagalog Hebrew Yiddish Sylheti
`);
