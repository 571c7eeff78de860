// Rarer first names: old-fashioned ones and pet forms, and those of families from elsewhere. From general knowledge; words,
// places and brands were taken out.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names that mean nothing else, however they are written. */
export const RARER_FIRST_NAMES: readonly string[] = words(`
  Abdelaziz Abdelrahman Abdifatah Abdikadir Abdirahim Abdirashid Abdisalam Abdus Abeba Aberash Abidemi Abisola
  Abukar Abuzar Achieng Adaeze Adamu Adaobi Addie Adebimpe Adejoke Adela Adelina Adeline Ademola Adesola Adetoun
  Adewunmi Adeyinka Adhanom Aditi Adolph Adolphus Adrien Afolake Agron Ahmadullah Aiken Ainārs Ainslie Aistė
  Aiyemere Ajmal Akachukwu Akintunde Akinyi Akpan Albertina Albin Alejandra Alemu Alexandre Aleyamma Algernon Allie
  Alonso Alonzo Aloysius Alper Alvin Amaka Amani Amanuel Amélie Ameyaw Amila Aminu Aminullah Amirhossein Amisha
  Amory Amritpal Analyn Anatoliy Anatoly Anchalee Andra Androulla Anelia Anesu Anete Angelique Anila Anirban Anisur
  Ankita Ankur Annalisa Anneke Anotida Anowar Anselm Antoinette António Antony Anuoluwapo Anyango Aodhán Apostolos
  Archana Ardit Ariadne Ariane Aritra Arlen Arlene Armand Arnaud Arnie Arpita Artie Artin Arturo Artyom Arulmozhi
  Arūnas Asabe Asanka Asefa Ashanti Ashish Atalanta Athanasios Athira Atilla Aubert Augusta Augustus Aurea Aurelius
  Austen Awino Ayanda Aylmer Ayobami Ayokunle Ayoola Ayten Ayumi Azadeh Azizur Azubuike Baaba Babiker Bahaa Bahman
  Balarabe Balázs Baljinder Balvinder Barbary Barrymore Bartek Barth Bashkim Basim Bastian Bastien Batool Bayley
  Beattie Beatty Beckett Bekele Belén Bellamy Benigno Benji Benoît Berivan Berna Bernardo Berta Bertrand Besnik
  Bessie Betsy Bettina Bevan Beyene Bhaskar Bhavika Bhavin Bhupinder Bhuvaneswari Bidisha Bijan Bijay Bimala Binod
  Binoy Birhan Birutė Biser Bishaaro Bláthnaid Bledar Bogumiła Bohdan Bohumil Boluwatife Boonsri Boutros Boyan
  Boydell Braden Brandi Breen Brice Brídín Brigid Brittany Broderick Brodie Brody Bryanna Bryce Bryson Bunmi Burcu
  Busisiwe Büşra Byaruhanga Cadogan Callie Camille Candace Carey Carlotta Carmela Carolina Carri Carsten Cárthach
  Cashel Caspar Casper Cassidy Cassius Cătălin Catalina Caterina Cathán Catharina Cátia Catrìona Cavan Cedric Cédric
  Cemal Ceyda Chadwick Chaitali Chaminda Channing Chantal Charly Chathura Chauncey Chebet Chengetai Cherelle Cherono
  Chevaughn Chibueze Chibuzor Chidera Chido Chikaodili Chimezie Chinelo Chipo Chirag Chitra Chiwai Chizoba
  Christakis Christelle Christi Christiana Christiane Christophe Chrysanthi Chukwuebuka Ciarán Cillín Cindy Cinzia
  Claiborne Clair Clancy Clarice Claudine Claudius Claus Cléber Clemens Colman Colmán Columba Conley Connell Conrad
  Consuelo Corbin Corbyn Cornelia Corry Cosimo Cosmo Coyle Creighton Crisanto Cristal Csaba Cuthbert Cyrus Czesław
  Dagmar Dagnija Dahabo Dáire Dáithí Dalibor Dalius Danie Daniele Danjuma Dante Daquan Darby Daria Darien Darin
  Darlene Darnell Darshana Daryl Dashawn Davey Dávid Davie Dawood Deandre Debjani Débora Deepthi Degan Della
  Delphine Delwar Demetra Demetrius Dempsey Dennison Denys Deron Derya Deshawn Desreen Desta Devin Devlin Dewey
  Dhruv Dieudonné Dillon Dilraj Dilrukshi Dimitri Dimitris Dinah Dinusha Dionne Dionysius Dipesh Dipti Dolores
  Domenico Dòmhnall Domini Dominik Donika Donnell Donnie Donoghue Doran Doria Dorsey Dougal Douglass Dùghall Dujon
  Dumisani Durga Dustin Dwight Dzifa Eberhard Ebonie Ebrahim Ebuka Ebunoluwa Ecevit Edidiong Edina Edmond Eduard
  Eduvigis Edvard Efosa Egbert Eghosa Ehiosu Einar Eirini Ejike Ejiro Ekaette Elaheh Eleonora Elfatih Eliezer Elikem
  Elīna Elisabetta Elisha Ellery Ellison Elmer Elmira Elmore Elpida Elvis Elżbieta Emiko Emmett Enkelejda Ennis
  Enobong Ephraim Erasmus Erich Erika Ermal Ernalyn Ernestine Ervin Erzsébet Esmatullah Esohe Espérance Esperanza
  Estelle Etienne Eugen Eunjung Euphemia Eustace Everard Everett Ewart Ewere Eylem Eyram Ezekiel Fabián Fabien Fábio
  Fabrizio Fadia Fadzai Fairouz Fallon Fannie Farnaz Farquhar Farrell Farzad Fatema Fatemeh Fathi Fayez Felice
  Felton Fenwick Ferhat Feven Fianna Figen Filippo Filsan Findlay Finnegan Fionnán Firouzeh Fisnik Fitsum Fleur
  Florian Folarin Folashade Forrester Fotini Fouad Francisca Franck François František Franz Frasier Frazer Frazier
  Fredrick Frida Frieda Friedrich Funda Fyodor Gábor Gaëlle Galen Galina Gamaliel Gamini Gamuchirai Gamze Garba
  Gargi Garry Garvin Gaspard Gatis Gawain Gayatri Gayle Gaylord Gbenga Gbolahan Gearóid Gédéon Gediminas Georgiana
  Gerda Gerhard Gerhardus Gerrard Gervais Getachew Gethin Ghassan Ghazala Ghezal Ghirmay Giada Giannis Gifty Gilda
  Gilles Gilroy Ginika Gintarė Giovanna Girish Giuseppina Gizella Gjergj Glynn Godfrey Godwin Goldie Gonca Gordy
  Gowri Graça Graciela Grady Grahame Greer Greig Gretel Grigory Grover Guillaume Gülçin Guled Gülşen Gunnar Gunther
  Gurvinder Gustav Gustave Guthrie Gwendolyn Gwynn Gyula Habibullah Habibur Habon Haddon Hadeel Hadiza Hagar Haile
  Haldane Haley Halil Halley Hamer Hanadi Hande Hannes Harbir Hardip Harinder Harjot Harleen Harpal Harshil
  Harsimran Hashmatullah Hasini Hauwa Hawre Haydn Haytham Heber Hedley Hedwig Heena Hendrick Henok Henriette Henrik
  Herbie Hermann Hernán Hester Hetal Hideo Hildebrand Hildegard Hillary Hiram Hiren Holley Hollis Hooman Horatio
  Hortense Houshang Howie Hoyin Hryhoriy Hugues Humbert Humphrey Hüseyin Hyunwoo Iancu Ibado Ibironke Ibrar Ibtihal
  Ifeoluwa Ikraan Ilunga Ilwad Imaobong Immacolata Imuetinyan Inayatullah Ingeborg Ingūna Inmaculada Intisar Inzamam
  Ioanna Irena Irvin Irwin Iryna Isaiah Isaias Isambard Ishita Isidore Itoro Iustina Ivanka Iyabo Iyobosa Izuchukwu
  Jacoby Jacques Jahmai Jahvon Jakob Jamaal Jamar Jamelia Jamison Janaka Jandira Janki Jannatul János Janus Jarmila
  Jarosław Jarrett Jaskaran Jasmeet Jaswant Jatin Javaughn Javon Jayshree Jeanne Jeannette Jeffery Jekaterina
  Jepkosgei Jérôme Jervis Jeyanthi Jibril Jimbo Jimin Jingyi Jitka Joachim Joaquín Johan Jolie Jonno Jonson Jordi
  Josefina Joydeep Judit Judson Julien Jummai Jungmin Junko Jussara Justus Jyotsna Kadeem Kadisha Kafui Kainat
  Kalaivani Kalonji Kamau Kaming Kamlesh Kamyar Kanokwan Kaori Karabo Karanvir Kareen Karel Karla Karthika Kartik
  Kasongo Kastriot Katarina Katerina Katha Katharina Katsuo Katya Kayode Kazem Keenan Kelley Kemoy Kendrick Kenisha
  Kenney Kenroy Keshav Kęstutis Keyshawn Keziah Khadar Khaleda Khansa Khatera Kianoush Kibet Kifle Killian Kinsey
  Kiprono Kirill Kirwan Kizza Klara Klára Klaus Konjit Konstantina Korede Kosisochukwu Koushik Kreshnik Kristaps
  Krisztina Kudzai Kukua Kuldip Kulsoom Kulwant Kumaran Kumiko Kumud Kunal Kundai Květa Kwamena Kweku Kyriacos Laban
  Lahiru Lajos Lakeisha Lakisha Lamont Lancelot Landon Laszlo Latanya Latasha Laurent Laurențiu Lavanya Lavern
  Lawrie Layne Leander Leandro Lebogang Ledina Leela Lekan Leland Lennox Lenore Lenox Leonardo Leonid Leonidas
  Leonor Lesia Lester Letebrhan Letitia Levent Lewin Liadán Liaqat Liban Ligaya Lilith Linus Liridon Lissy Llywelyn
  Lokyi Lonnie Lorcán Loren Lotta Loukas Lourdes Lowell Lucan Lucca Lúcia Luciana Lucien Lucius Lucretia Lucyna
  Ludwig Luise Lukas Lukáš Luminița Lutfur Luzia Lwazi Lyell Maame Macharia Mackie Mădălina Maddalena Maddox Maddy
  Madhav Madhavi Madigan Mahalakshmi Mahfuza Mahinda Maidei Maija Máire Máirín Máirtín Majlinda Makena Maksym
  Makuochukwu Malak Malalai Malee Maleika Małgorzata Malin Mallory Manami Mandana Manfred Manjula Manley Manny Manon
  Manori Mansell Manzoor Maolíosa Maram Marcela Marcellus Márcia Marcy Marelize Margareta Margie Marianna Maricar
  Maricica Marietta Marinus Mariola Mariyam Mariyana Markus Marla Marley Marmaduke Marne Marti Márton Maryamu Maryan
  Marzieh Masego Massimo Matěj Mathias Mathieu Mathilde Matilde Matti Mawuli Mawusi Mayank Maynard Mazvita Mbuyi
  Mckenna Meara Mebrahtu Meenakshi Megha Mehrdad Mekonnen Melchor Meltem Melville Merrill Meskerem Michalis Mícheál
  Michel Michiko Mikael Mikey Mikołaj Milagros Miley Millar Millard Milli Miloš Mindy Mingyu Minimol Minna Minseo
  Minton Mirella Mirlinda Mirren Misha Mitali Mithran Mofoluwaso Mónika Monisola Montagu Mòrag Mordecai Morgana
  Moriom Morounkeji Morten Morty Mostafa Mousumi Moyosore Mozammel Muath Mubashir Mukasa Mulki Mumbi Mumtaz
  Munyaradzi Murdoch Murdock Murielle Mursal Murtala Murugan Mushtaq Mutasim Mutsa Mwamba Mwende Myron Myroslava
  Nabirye Nabukenya Naciye Nadezda Nadisha Najibullah Najwa Nakisha Nakku Nakul Naledi Nallathamby Namuli Nangyalai
  Nansubuga Narayan Nasima Nassali Nasteho Natália Nathalie Natividad Nattaya Nauman Nayana Nayef Nazanin Nazar
  Neale Necati Neely Neeraj Neilson Neisha Nella Nevin Ngalula Nichelle Nighat Nikolaos Nilam Nilgün Niloofar Nimal
  Niraj Nishant Nishanthi Nishtiman Niven Njeri Nkemdilim Nnaemeka Nnenna Noémi Nóirín Nokuthula Nomvula Nonhlanhla
  Norbert Noriko Norlito Normand Nouran Novello Nuwan Nwamaka Nyambura Nyameye Nyasha Nyokabi Obiageli Obioma Océane
  Octavius Odell Odhiambo Odhrán Odion Odunayo Oghenetega Ognyan Ogochukwu Oheneba Okeem Okello Okwudili Oladipo
  Olajide Olaoluwa Olimpia Olivier Olufunmilayo Oluseun Olusola Oluwafemi Omamuzo Omari Omoruyi Omotayo Onome
  Onyango Onyebuchi Onyekachi Orlando Ormond Ornella Orson Osahon Osaretin Osaze Osborn Oseremen Oskar Osmond Ostap
  Otávio Othello Othman Ottoline Oyindamola Pádraig Pallavi Palwasha Panashe Panayiota Paraskevi Paresh Parichat
  Parnell Paromita Pascoe Pasquale Patti Paulius Paulus Pavandeep Paweł Payal Payton Pearse Pedram Pelin Pëllumb
  Pemba Penrose Percival Perrin Persephone Petronela Petros Peyton Phelan Philippe Philo Phineas Pimchanok Piratheep
  Piroska Pramod Pratima Preetha Priyadarshini Prosenjit Pryce Puiyee Purvesh Qaiser Quigley Quinlan Quintus Qusay
  Rabindra Rabiu Rachna Radek Radosław Radostina Rafferty Rafiqul Ragavan Raghad Rahma Rainer Rainey Raivis Rajay
  Ramanathan Rameez Raminder Ramón Ramsay Randal Randle Rangarirai Ranil Raphaël Rashawn Ratchanee Rayan Rayner
  Rebin Reese Refilwe Reham Reina Reinhard Reinhold Renate Renique Renjith Rezarta Rezaul Rhett Riaan Riccardo Ricci
  Rickard Riddhi Rimantas Rinaldo Ríona Rishabh Ritchie Ritesh Rizalina Robby Rocío Roddy Rodger Rogério Rojda
  Roksolana Rolfe Rolland Rollo Romario Rosario Rosita Rowell Rowland Royce Ruadhán Ruairí Ruben Rubén Ruchi Rudolf
  Rudolph Rufaro Rumyana Runak Ruoxi Rupal Rupesh Ruqia Rushanara Ruslana Ruvimbo Rytis Sabina Sacdiyo Sacha Sachiko
  Saeideh Salam Salisu Sallie Salome Samatar Samjhana Sampath Samreen Sanaz Sanchita Sandamali Sándor Sandrine
  Sangita Sanita Sarmila Sarojini Satinder Satish Satwinder Sayaka Séamus Sehrish Sekai Selasi Selda Selene Selma
  Selvi Semere Semra Semyon Senyo Seònaid Seoyeon Serhat Severin Sextus Shahanara Shahbaz Shahin Shailesh Shaima
  Shaji Shakira Shalini Shamiso Shamso Shanelle Shanmugam Shapour Shaquille Shari Sharonda Shavonne Shawnee Shehan
  Shehu Shenelle Sherane Sherika Sherwin Shibu Shilan Shital Shivam Shizuka Shkëlqim Shohreh Shonette Shqipe
  Shubhankar Shuvai Siegfried Sigrid Sigurd Simranpreet Simret Sindhu Síofra Siphiwe Sithembile Sittana Sivakumar
  Siyabonga Skirmantė Solomiya Somadina Somchai Songül Soran Sotiris Soyeon Spozhmai Spyridon Sreekumar Ssebunya
  Stanisław Stefanie Steffen Stephan Stéphane Stevie Stewie Styliani Subhash Sucaad Sudeshna Sudhir Suetying
  Sugirtha Sukhpreet Sukumar Supaporn Sushila Sushmita Svetla Swaran Sylvain Sylvie Tabassum Taggart Taher Takeshi
  Takudzwa Tamás Tandy Tânia Tanjina Tapan Taran Tarique Tarlochan Tashana Tatum Tayfun Tayseer Tedros Tehmina
  Tejpal Temesgen Temiloluwa Teneisha Teniola Tennyson Teodor Terrance Terrell Terrence Tesfay Thabani Thaddeus
  Thamer Thandeka Tharshan Theobald Theophilus Therese Thilini Thulani Thushara Tichaona Tierney Tilden Timmy
  Timofey Tinashe Titilope Tobiloba Tobin Tochukwu Tomáš Tomlin Tomoko Torpekai Torquil Trevaun Trina Trupti Tsehay
  Tshala Tshepo Tshibangu Tsvetelina Tszching Tülay Tumusiime Tyreece Tyson Ubaid Ubong Uchechi Ugochukwu Umberto
  Unathi Utkarsh Uzoamaka Vaishnavi Valbona Valérie Valeriy Valery Vander Vânia Vasant Vasilica Vassiliki Vasuki
  Vaughn Verne Vernell Vidal Vidas Vidya Vignesh Vimbai Vinny Violetta Virgilio Vittoria Vjollca Vlasta Volkan
  Vongai Vsevolod Waceera Waithera Walther Wanda Wanjiru Warsan Wasantha Weijie Werner Wichai Wiesława Wilfrid
  Wilhelm Wilhelmine Wilkie Willard Willem Wilma Wilmot Wingyan Winta Wissam Władysław Wolfgang Wylie Wyman Wynne
  Xiaoling Xinyue Xolani Yakubu Yalda Yalini Yamini Yancey Yanique Yanling Yannick Yared Yashpal Yasuko Yavuz Yejin
  Yesenia Yeukai Yevheniia Yiannis Yijun Yiting Yıldız Younghee Yusur Yutong Zalmay Zdenka Zephaniah Zeray Zerdasht
  Ziaur Ziggy Zihan Zikora Zoriana Zsófia Zuwaira
`);

/** Short ones: in small letters they turn up inside abbreviations. */
export const SHORT_FIRST_NAMES: readonly string[] = words(`
  Abby Abi Acen Afua Alix Alka Amma Amos Anab Andi Anh Anka Apio Arn Arne Aron Arwa Asa Asli Atul Ayla Bert Bex Bram
  Bret Cai Cáit Cath Cawo Cece Châu Chet Cleo Dai Dana Dani Dapo Devi Dian Didi Dina Dion Doug Duaa Dũng Edda Edie
  Edon Egan Ejaz Ekua Elen Elie Elis Ena Eno Eóin Erna Esi Esin Evi Eyad Eyob Fina Fitz Flo Gabe Gabi Gael Gaia Gaye
  Gian Gigi Gil Gino Guin Haig Hạnh Hani Hari Hawa Heba Henk Hiwa Hoài Huan Huda Huey Hùng Idia Ihab Ilan Ilse Ilze
  Imre Ina Indy Inez Inge Ira Irma Isa Isma Itai Iván Ivar Ivo Izak Jae Jami Jani Jax Jhun Jide Jimi Jinu Jodi Jojo
  Jost Kato Kaz Kemi Khoa Kian Kiel Kiki Kira Kiri Kitt Kya Ladi Lani Lata Leda Leia Leif Lem Len Lia Lijo Lil Lili
  Lise Livy Lori Luka Lula Lyle Mab Macy Mai Maia Mari Marv Mea Mena Mfon Miki Mili Mulu Muna Mya Myer Neva Ngọc Nii
  Nik Niki Nimo Nino Nita Noa Noam Noha Nola Nosa Nya Oanh Odo Oğuz Ona Oren Osas Ozzy Pepe Peta Rae Ralf Reji Remi
  Remy Rena Rida Rıza Robb Rona Roxy Roz Rua Rudi Rudy Rui Saad Safa Sami Seb Sefa Síle Sina Sìne Sive Suja Suzy Syd
  Tade Tayo Tega Teo Teri Thảo Thom Thúy Tijo Timo Uday Ufuk Ulla Uyên Uyi Veda Vere Vida Vito Walt Wilf Xena Yves
  Zaid Zane Zeke Ziba Zoi Zola
`);
