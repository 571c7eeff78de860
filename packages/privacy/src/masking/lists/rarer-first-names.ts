// Rarer first names: old-fashioned ones and pet forms, and those of families from elsewhere. From general knowledge; words,
// places and brands were taken out.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names only when written with a capital. */
export const RARER_FIRST_NAMES: readonly string[] = words(`
  Abby Abdelaziz Abdelrahman Abdifatah Abdikadir Abdirahim Abdirashid Abdisalam Abdus Abeba Aberash Abi Abidemi
  Abisola Abukar Abuzar Acen Achieng Adaeze Adamu Adaobi Addie Adebimpe Adejoke Adela Adelina Adeline Ademola
  Adesola Adetoun Adewunmi Adeyinka Adhanom Aditi Adolph Adolphus Adrien Afolake Afua Agron Ahmadullah Aiken Ainslie
  Ainārs Aistė Aiyemere Ajmal Akachukwu Akintunde Akinyi Akpan Albertina Albin Alejandra Alemu Alexandre Aleyamma
  Algernon Alix Alka Allie Alonso Alonzo Aloysius Alper Alvin Amaka Amani Amanuel Ameyaw Amila Aminu Aminullah
  Amirhossein Amisha Amma Amory Amos Amritpal Amélie Anab Analyn Anatoliy Anatoly Anchalee Andi Andra Androulla
  Anelia Anesu Anete Angelique Anh Anila Anirban Anisur Anka Ankita Ankur Annalisa Anneke Anotida Anowar Anselm
  Antoinette Antony António Anuoluwapo Anyango Aodhán Apio Apostolos Archana Ardit Ariadne Ariane Aritra Arlen
  Arlene Armand Arn Arnaud Arne Arnie Aron Arpita Artie Artin Arturo Artyom Arulmozhi Arwa Arūnas Asa Asabe Asanka
  Asefa Ashanti Ashish Asli Atalanta Athanasios Athira Atilla Atul Aubert Augusta Augustus Aurea Aurelius Austen
  Awino Ayanda Ayla Aylmer Ayobami Ayokunle Ayoola Ayten Ayumi Azadeh Azizur Azubuike Baaba Babiker Bahaa Bahman
  Balarabe Baljinder Balvinder Balázs Barbary Barrymore Bartek Barth Bashkim Basim Bastian Bastien Batool Bayley
  Beattie Beatty Beckett Bekele Bellamy Belén Benigno Benji Benoît Berivan Berna Bernardo Bert Berta Bertrand Besnik
  Bessie Betsy Bettina Bevan Bex Beyene Bhaskar Bhavika Bhavin Bhupinder Bhuvaneswari Bidisha Bijan Bijay Bimala
  Binod Binoy Birhan Birutė Biser Bishaaro Bledar Bláthnaid Bogumiła Bohdan Bohumil Boluwatife Boonsri Boutros Boyan
  Boydell Braden Bram Brandi Breen Bret Brice Brigid Brittany Broderick Brodie Brody Bryanna Bryce Bryson Brídín
  Bunmi Burcu Busisiwe Byaruhanga Büşra Cadogan Cai Callie Camille Candace Carey Carlotta Carmela Carolina Carri
  Carsten Cashel Caspar Casper Cassidy Cassius Catalina Caterina Cath Catharina Cathán Catrìona Cavan Cawo Cece
  Cedric Cemal Ceyda Chadwick Chaitali Chaminda Channing Chantal Charly Chathura Chauncey Chebet Chengetai Cherelle
  Cherono Chet Chevaughn Chibueze Chibuzor Chidera Chido Chikaodili Chimezie Chinelo Chipo Chirag Chitra Chiwai
  Chizoba Christakis Christelle Christi Christiana Christiane Christophe Chrysanthi Chukwuebuka Châu Ciarán Cillín
  Cindy Cinzia Claiborne Clair Clancy Clarice Claudine Claudius Claus Clemens Cleo Cléber Colman Colmán Columba
  Conley Connell Conrad Consuelo Corbin Corbyn Cornelia Corry Cosimo Cosmo Coyle Creighton Crisanto Cristal Csaba
  Cuthbert Cyrus Czesław Cáit Cárthach Cátia Cédric Cătălin Dagmar Dagnija Dahabo Dai Dalibor Dalius Dana Dani Danie
  Daniele Danjuma Dante Dapo Daquan Darby Daria Darien Darin Darlene Darnell Darshana Daryl Dashawn Davey Davie
  Dawood Deandre Debjani Deepthi Degan Della Delphine Delwar Demetra Demetrius Dempsey Dennison Denys Deron Derya
  Deshawn Desreen Desta Devi Devin Devlin Dewey Dhruv Dian Didi Dieudonné Dillon Dilraj Dilrukshi Dimitri Dimitris
  Dina Dinah Dinusha Dion Dionne Dionysius Dipesh Dipti Dolores Domenico Domini Dominik Donika Donnell Donnie
  Donoghue Doran Doria Dorsey Doug Dougal Douglass Duaa Dujon Dumisani Durga Dustin Dwight Dzifa Dáire Dáithí Dávid
  Débora Dòmhnall Dùghall Dũng Eberhard Ebonie Ebrahim Ebuka Ebunoluwa Ecevit Edda Edidiong Edie Edina Edmond Edon
  Eduard Eduvigis Edvard Efosa Egan Egbert Eghosa Ehiosu Einar Eirini Ejaz Ejike Ejiro Ekaette Ekua Elaheh Elen
  Eleonora Elfatih Elie Eliezer Elikem Elis Elisabetta Elisha Ellery Ellison Elmer Elmira Elmore Elpida Elvis Elīna
  Elżbieta Emiko Emmett Ena Enkelejda Ennis Eno Enobong Ephraim Erasmus Erich Erika Ermal Erna Ernalyn Ernestine
  Ervin Erzsébet Esi Esin Esmatullah Esohe Esperanza Espérance Estelle Etienne Eugen Eunjung Euphemia Eustace
  Everard Everett Evi Ewart Ewere Eyad Eylem Eyob Eyram Ezekiel Eóin Fabien Fabián Fabrizio Fadia Fadzai Fairouz
  Fallon Fannie Farnaz Farquhar Farrell Farzad Fatema Fatemeh Fathi Fayez Felice Felton Fenwick Ferhat Feven Fianna
  Figen Filippo Filsan Fina Findlay Finnegan Fionnán Firouzeh Fisnik Fitsum Fitz Fleur Flo Florian Folarin Folashade
  Forrester Fotini Fouad Francisca Franck František Franz François Frasier Frazer Frazier Fredrick Frida Frieda
  Friedrich Funda Fyodor Fábio Gabe Gabi Gael Gaia Galen Galina Gamaliel Gamini Gamuchirai Gamze Garba Gargi Garry
  Garvin Gaspard Gatis Gawain Gayatri Gaye Gayle Gaylord Gaëlle Gbenga Gbolahan Gearóid Gediminas Georgiana Gerda
  Gerhard Gerhardus Gerrard Gervais Getachew Gethin Ghassan Ghazala Ghezal Ghirmay Giada Gian Giannis Gifty Gigi Gil
  Gilda Gilles Gilroy Ginika Gino Gintarė Giovanna Girish Giuseppina Gizella Gjergj Glynn Godfrey Godwin Goldie
  Gonca Gordy Gowri Graciela Grady Grahame Graça Greer Greig Gretel Grigory Grover Guillaume Guin Guled Gunnar
  Gunther Gurvinder Gustav Gustave Guthrie Gwendolyn Gwynn Gyula Gábor Gédéon Gülçin Gülşen Habibullah Habibur Habon
  Haddon Hadeel Hadiza Hagar Haig Haile Haldane Haley Halil Halley Hamer Hanadi Hande Hani Hannes Harbir Hardip Hari
  Harinder Harjot Harleen Harpal Harshil Harsimran Hashmatullah Hasini Hauwa Hawa Hawre Haydn Haytham Heba Heber
  Hedley Hedwig Heena Hendrick Henk Henok Henriette Henrik Herbie Hermann Hernán Hester Hetal Hideo Hildebrand
  Hildegard Hillary Hiram Hiren Hiwa Holley Hollis Hooman Horatio Hortense Houshang Howie Hoyin Hoài Hryhoriy Huan
  Huda Huey Hugues Humbert Humphrey Hyunwoo Hùng Hüseyin Hạnh Iancu Ibado Ibironke Ibrar Ibtihal Idia Ifeoluwa Ihab
  Ikraan Ilan Ilse Ilunga Ilwad Ilze Imaobong Immacolata Imre Imuetinyan Ina Inayatullah Indy Inez Inge Ingeborg
  Ingūna Inmaculada Intisar Inzamam Ioanna Ira Irena Irma Irvin Irwin Iryna Isa Isaiah Isaias Isambard Ishita
  Isidore Isma Itai Itoro Iustina Ivanka Ivar Ivo Iván Iyabo Iyobosa Izak Izuchukwu Jacoby Jacques Jae Jahmai Jahvon
  Jakob Jamaal Jamar Jamelia Jami Jamison Janaka Jandira Jani Janki Jannatul Janus Jarmila Jarosław Jarrett Jaskaran
  Jasmeet Jaswant Jatin Javaughn Javon Jax Jayshree Jeanne Jeannette Jeffery Jekaterina Jepkosgei Jervis Jeyanthi
  Jhun Jibril Jide Jimbo Jimi Jimin Jingyi Jinu Jitka Joachim Joaquín Jodi Johan Jojo Jolie Jonno Jonson Jordi
  Josefina Jost Joydeep Judit Judson Julien Jummai Jungmin Junko Jussara Justus Jyotsna János Jérôme Kadeem Kadisha
  Kafui Kainat Kalaivani Kalonji Kamau Kaming Kamlesh Kamyar Kanokwan Kaori Karabo Karanvir Kareen Karel Karla
  Karthika Kartik Kasongo Kastriot Katarina Katerina Katha Katharina Kato Katsuo Katya Kayode Kaz Kazem Keenan
  Kelley Kemi Kemoy Kendrick Kenisha Kenney Kenroy Keshav Keyshawn Keziah Khadar Khaleda Khansa Khatera Khoa Kian
  Kianoush Kibet Kiel Kifle Kiki Killian Kinsey Kiprono Kira Kiri Kirill Kirwan Kitt Kizza Klara Klaus Klára Konjit
  Konstantina Korede Kosisochukwu Koushik Kreshnik Kristaps Krisztina Kudzai Kukua Kuldip Kulsoom Kulwant Kumaran
  Kumiko Kumud Kunal Kundai Květa Kwamena Kweku Kya Kyriacos Kęstutis Laban Ladi Lahiru Lajos Lakeisha Lakisha
  Lamont Lancelot Landon Lani Laszlo Lata Latanya Latasha Laurent Laurențiu Lavanya Lavern Lawrie Layne Leander
  Leandro Lebogang Leda Ledina Leela Leia Leif Lekan Leland Lem Len Lennox Lenore Lenox Leonardo Leonid Leonidas
  Leonor Lesia Lester Letebrhan Letitia Levent Lewin Lia Liadán Liaqat Liban Ligaya Lijo Lil Lili Lilith Linus
  Liridon Lise Lissy Livy Llywelyn Lokyi Lonnie Lorcán Loren Lori Lotta Loukas Lourdes Lowell Lucan Lucca Luciana
  Lucien Lucius Lucretia Lucyna Ludwig Luise Luka Lukas Lukáš Lula Luminița Lutfur Luzia Lwazi Lyell Lyle Lúcia
  Maame Mab Macharia Mackie Macy Maddalena Maddox Maddy Madhav Madhavi Madigan Mahalakshmi Mahfuza Mahinda Mai Maia
  Maidei Maija Majlinda Makena Maksym Makuochukwu Malak Malalai Malee Maleika Malin Mallory Manami Mandana Manfred
  Manjula Manley Manny Manon Manori Mansell Manzoor Maolíosa Maram Marcela Marcellus Marcy Marelize Margareta Margie
  Mari Marianna Maricar Maricica Marietta Marinus Mariola Mariyam Mariyana Markus Marla Marley Marmaduke Marne Marti
  Marv Maryamu Maryan Marzieh Masego Massimo Mathias Mathieu Mathilde Matilde Matti Matěj Mawuli Mawusi Mayank
  Maynard Mazvita Małgorzata Mbuyi Mckenna Mea Meara Mebrahtu Meenakshi Megha Mehrdad Mekonnen Melchor Meltem
  Melville Mena Merrill Meskerem Mfon Michalis Michel Michiko Mikael Mikey Miki Mikołaj Milagros Miley Mili Millar
  Millard Milli Miloš Mindy Mingyu Minimol Minna Minseo Minton Mirella Mirlinda Mirren Misha Mitali Mithran
  Mofoluwaso Monisola Montagu Mordecai Morgana Moriom Morounkeji Morten Morty Mostafa Mousumi Moyosore Mozammel
  Muath Mubashir Mukasa Mulki Mulu Mumbi Mumtaz Muna Munyaradzi Murdoch Murdock Murielle Mursal Murtala Murugan
  Mushtaq Mutasim Mutsa Mwamba Mwende Mya Myer Myron Myroslava Máire Máirtín Máirín Márcia Márton Mícheál Mòrag
  Mónika Mădălina Nabirye Nabukenya Naciye Nadezda Nadisha Najibullah Najwa Nakisha Nakku Nakul Naledi Nallathamby
  Namuli Nangyalai Nansubuga Narayan Nasima Nassali Nasteho Nathalie Natividad Nattaya Natália Nauman Nayana Nayef
  Nazanin Nazar Neale Necati Neely Neeraj Neilson Neisha Nella Neva Nevin Ngalula Ngọc Nichelle Nighat Nii Nik Niki
  Nikolaos Nilam Nilgün Niloofar Nimal Nimo Nino Niraj Nishant Nishanthi Nishtiman Nita Niven Njeri Nkemdilim
  Nnaemeka Nnenna Noa Noam Noha Nokuthula Nola Nomvula Nonhlanhla Norbert Noriko Norlito Normand Nosa Nouran Novello
  Noémi Nuwan Nwamaka Nya Nyambura Nyameye Nyasha Nyokabi Nóirín Oanh Obiageli Obioma Octavius Océane Odell Odhiambo
  Odhrán Odion Odo Odunayo Oghenetega Ognyan Ogochukwu Oheneba Okeem Okello Okwudili Oladipo Olajide Olaoluwa
  Olimpia Olivier Olufunmilayo Oluseun Olusola Oluwafemi Omamuzo Omari Omoruyi Omotayo Ona Onome Onyango Onyebuchi
  Onyekachi Oren Orlando Ormond Ornella Orson Osahon Osaretin Osas Osaze Osborn Oseremen Oskar Osmond Ostap Othello
  Othman Ottoline Otávio Oyindamola Ozzy Oğuz Pallavi Palwasha Panashe Panayiota Paraskevi Paresh Parichat Parnell
  Paromita Pascoe Pasquale Patti Paulius Paulus Pavandeep Paweł Payal Payton Pearse Pedram Pelin Pemba Penrose Pepe
  Percival Perrin Persephone Peta Petronela Petros Peyton Phelan Philippe Philo Phineas Pimchanok Piratheep Piroska
  Pramod Pratima Preetha Priyadarshini Prosenjit Pryce Puiyee Purvesh Pádraig Pëllumb Qaiser Quigley Quinlan Quintus
  Qusay Rabindra Rabiu Rachna Radek Radostina Radosław Rae Rafferty Rafiqul Ragavan Raghad Rahma Rainer Rainey
  Raivis Rajay Ralf Ramanathan Rameez Raminder Ramsay Ramón Randal Randle Rangarirai Ranil Raphaël Rashawn Ratchanee
  Rayan Rayner Rebin Reese Refilwe Reham Reina Reinhard Reinhold Reji Remi Remy Rena Renate Renique Renjith Rezarta
  Rezaul Rhett Riaan Riccardo Ricci Rickard Rida Riddhi Rimantas Rinaldo Rishabh Ritchie Ritesh Rizalina Robb Robby
  Rocío Roddy Rodger Rogério Rojda Roksolana Rolfe Rolland Rollo Romario Rona Rosario Rosita Rowell Rowland Roxy
  Royce Roz Rua Ruadhán Ruairí Ruben Rubén Ruchi Rudi Rudolf Rudolph Rudy Rufaro Rui Rumyana Runak Ruoxi Rupal
  Rupesh Ruqia Rushanara Ruslana Ruvimbo Rytis Ríona Rıza Saad Sabina Sacdiyo Sacha Sachiko Saeideh Safa Salam
  Salisu Sallie Salome Samatar Sami Samjhana Sampath Samreen Sanaz Sanchita Sandamali Sandrine Sangita Sanita
  Sarmila Sarojini Satinder Satish Satwinder Sayaka Seb Sefa Sehrish Sekai Selasi Selda Selene Selma Selvi Semere
  Semra Semyon Senyo Seoyeon Serhat Severin Sextus Seònaid Shahanara Shahbaz Shahin Shailesh Shaima Shaji Shakira
  Shalini Shamiso Shamso Shanelle Shanmugam Shapour Shaquille Shari Sharonda Shavonne Shawnee Shehan Shehu Shenelle
  Sherane Sherika Sherwin Shibu Shilan Shital Shivam Shizuka Shkëlqim Shohreh Shonette Shqipe Shubhankar Shuvai
  Siegfried Sigrid Sigurd Simranpreet Simret Sina Sindhu Siphiwe Sithembile Sittana Sivakumar Sive Siyabonga
  Skirmantė Solomiya Somadina Somchai Songül Soran Sotiris Soyeon Spozhmai Spyridon Sreekumar Ssebunya Stanisław
  Stefanie Steffen Stephan Stevie Stewie Styliani Stéphane Subhash Sucaad Sudeshna Sudhir Suetying Sugirtha Suja
  Sukhpreet Sukumar Supaporn Sushila Sushmita Suzy Svetla Swaran Syd Sylvain Sylvie Sándor Séamus Sìne Síle Síofra
  Tabassum Tade Taggart Taher Takeshi Takudzwa Tamás Tandy Tanjina Tapan Taran Tarique Tarlochan Tashana Tatum
  Tayfun Tayo Tayseer Tedros Tega Tehmina Tejpal Temesgen Temiloluwa Teneisha Teniola Tennyson Teo Teodor Teri
  Terrance Terrell Terrence Tesfay Thabani Thaddeus Thamer Thandeka Tharshan Theobald Theophilus Therese Thilini
  Thom Thulani Thushara Thúy Thảo Tichaona Tierney Tijo Tilden Timmy Timo Timofey Tinashe Titilope Tobiloba Tobin
  Tochukwu Tomlin Tomoko Tomáš Torpekai Torquil Trevaun Trina Trupti Tsehay Tshala Tshepo Tshibangu Tsvetelina
  Tszching Tumusiime Tyreece Tyson Tânia Tülay Ubaid Ubong Uchechi Uday Ufuk Ugochukwu Ulla Umberto Unathi Utkarsh
  Uyi Uyên Uzoamaka Vaishnavi Valbona Valeriy Valery Valérie Vander Vasant Vasilica Vassiliki Vasuki Vaughn Veda
  Vere Verne Vernell Vida Vidal Vidas Vidya Vignesh Vimbai Vinny Violetta Virgilio Vito Vittoria Vjollca Vlasta
  Volkan Vongai Vsevolod Vânia Waceera Waithera Walt Walther Wanda Wanjiru Warsan Wasantha Weijie Werner Wichai
  Wiesława Wilf Wilfrid Wilhelm Wilhelmine Wilkie Willard Willem Wilma Wilmot Wingyan Winta Wissam Wolfgang Wylie
  Wyman Wynne Władysław Xena Xiaoling Xinyue Xolani Yakubu Yalda Yalini Yamini Yancey Yanique Yanling Yannick Yared
  Yashpal Yasuko Yavuz Yejin Yesenia Yeukai Yevheniia Yiannis Yijun Yiting Younghee Yusur Yutong Yves Yıldız Zaid
  Zalmay Zane Zdenka Zeke Zephaniah Zeray Zerdasht Ziaur Ziba Ziggy Zihan Zikora Zoi Zola Zoriana Zsófia Zuwaira
`);
