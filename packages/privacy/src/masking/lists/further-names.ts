// Further first names and surnames, from general knowledge: pet forms, and what families from Vietnam, China, Korea, Nigeria,
// Ghana, Eritrea, Somalia, South Asia, the Middle East and the east of Europe are called. Words and places were taken out.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names only when written with a capital. */
export const FURTHER_FIRST_NAMES: readonly string[] = words(`
  Aadil Aamna Aashish Abdelkader Abdulaziz Abdulkadir Abdulqadir Abdur Abhinav Abla Abrehet Abshir Adanna Adaora
  Adaugo Adeela Afshan Aftab Agostinho Aishwarya Ajaz Akhil Akiko Akio Alaa Aleena Alessio Alf Amal Ammara Anabela
  Anahit Anas Anders Andrij Aneela Annelies Anneliese Anoush Anshul Antti Anupama Aoibheann Aparna Araba Arben Arinze
  Armen Aroha Artem Arvinder Asghar Asifa Assunta Atieno Atiq Attila Aude Audrius Aurélie Avtar Ayan Ayanle Aysegul
  Azeem Azuka Babs Bartlomiej Baz Bazza Begoña Berat Berhane Besa Bingbing Binh Biniam Bjorn Bjørn Blerim Bláithín
  Bo-Kyung Bogna Bohdana Boyko Brayden Brigitte Bukky Caiden Caoilfhionn Cawil Caz Cezary Chandan Charanjeet Chau Chaz
  Chibuike Chidubem Chimamanda Chinwendu Chukwuma Chunhua Conceição Concepta Concetta Cécile Céline Dagny Dainius
  Daisuke Daiva Danylo Dariush Darshan Davinder Davit Davood Daz Dazza Dearbhla Dejan Deniz Deqa Dervla Desmonde
  Devinder Dharmesh Didier Diep Dieter Dilek Dmytro Donatella Dongmei Dorin Dottie Dragana Drita Duha Duong Edgars
  Ekkehard Eleni Elira Elitsa Elnaz Encarnación Enzo Erkan Esfandiar Esraa Eszter Ettie Ettore Eun-Ji Eunji Evin Eze
  Fabienne Fakhra Fareeda Farhat Farhiya Farideh Farrokh Fatmir Fauzia Femke Ferenc Fereydoun Fiachra Filomena Firas
  Flutura Fowsiyo Fran Franca Françoise Freja Freweini Fumiko Fátima Gav Gayane Gazza Gebre Geneviève Gennaro Genti
  Georgios Gergő Ghazal Giacomo Giorgi Giorgia Giorgos Goitom Gokhan Goran Guadalupe Gunilla Gurdev Gurjit Gurmit
  Gurnam Gursharan Gwennan Günther Haben Habtom Hae-Won Hafeez Haifa Haiyan Halyna Hanan Hannelore Harbhajan Harmeet
  Haruki Harvinder Hassaan Hazem Hee-jin Heike Heinz Hervé Hetty Hevin Hibo Hien Hinemoa Hiroko Hitesh Ho-Yin Hoa Hoai
  Hormoz Horst Hovhannes Hua Hui Huma Huseyin Hussam Huy Hyejin Hyun-woo Hyunjin Håkan Hélène Ibtisam Idil Ihor Ijaz
  Ilaria Ildikó Ilir Ilknur Imtiaz Inayat Ireneusz Ireti Irum Israa Issam Issy István Jabeen Jacko Jae-Hyun Jaroslava
  Jasmina Jatinder Javaid Jaydon Jaz Jean-Claude Jean-Marc Jelena Jem Jesper Jesús-María Jia Jianguo Jie Jihad Jihoon
  Jihye Jin-Ho Jiri Jiwoo Jiyan Joaquim Joaquina Jomar Joon Joost Jorrit José-Luis Jukka Jumana Junaid Junjie Jurate
  Jörg Jürgen Ka-Wai Kaiden Kailash Kaisa Kambiz Kanta Karamjit Karima Karl-Heinz Katalin Kaushik Kawa Kazuko Ketan
  Ketevan Kewal Keyvan Kezia Khadeeja Kidist Kipchoge Kirstin Kjell Kjersti Kostas Krystian Kujtim Kyan Kyriaki Kyron
  Kyrylo Kyung-Soo Lainey Lama Lamar Lars Lasha Lemlem Levente Leyton Li Lien Liesl Lihua Lijuan Ling Linsey Lirim
  Liudmyla Llew Lothar Loz Loïc Lubomir Lubos Ludek Luong Lurdes Lusine Lyubov László Léa Macca Madiha Maha Mahdi
  Mahendra Mahira Mahmooda Mair Maja Majed Malkit Mandi Margaux Maria-Elena Mariko Mariusz Marivic Marje Marloes
  Masako Maz Mazen Maëlle Mckenzie Mebrat Meg Megs Mehari Mehnaz Mehwish Merv Meryem Meseret Mi-Sook Mikkel Milos
  Minho Mireille Mirjana Miroslava Mitra Mitzi Miyuki Moana Mobolaji Mohannad Motaz Muhannad Mulugeta Munira Musarat
  Muthoni Mwangi Márta Mélanie Nadiya Nadège Naheed Nahla Najat Nalini Narine Nataliya Nawaz Nazdar Nazli Nedelcho
  Nenad Nev Newroz Nga Ngaire Ngan Nhi Nidal Niels Nikos Nils Nimisha Nisreen Njoki Nkem Nobuko Nour Noémie Ntombi
  Nunzia Nur Nuria Nuur Okan Ola Oluchi Omaima Orest Orsolya Osagie Otieno Otília Oyinkan Palwinder Panagiotis Parul
  Pattie Pavlo Peg Pekka Peng Perveen Phuc Pierrick Pieter Piyush Pranav Pritpal Purnima Qamar Qi Qing Quoc Quyen
  Raage Rach Radu Rafat Raheela Rahila Ramazan Ramin Randa Rasheed Rasmus Reenie Resham Riffat Rima Ritu Robbo Rojin
  Rola Rosaria Rozhin Rula Réka Rüdiger Safaa Sakura Salem Salwa Samah Saman Sana Sang-Hoon Sarbjit Satoshi Saynab
  Selcuk Semhar Seo-yeon Seojun Serap Serhii Seung-Min Shabbir Shadi Shafaq Shamshad Sharda Shashi Shaukat Shazza
  Shereen Shinji Shirwan Shpresa Sibongile Sieglinde Siew Sigita Siham Simin Sindi Siu Sjaak Snežana Soheil Solange
  Solveig Somto Soo-Jin Sooyoung Soren Sorina Spyros Srdjan Stanislawa Stavros Stavroula Steff Stelian Stepan
  Stepaniya Stoyanka Suad Suhaila Suhair Sukhjinder Sukhvir Sukhwant Sukran Sun-Hee Sung-Ho Suraiya Surriya Suse
  Svitlana Szilvia Sébastien Sérgio Søren Taff Talal Talat Taleb Tamta Tanaka Tane Tanika Tapiwa Tarsem Tash Tasleem
  Tasneem Tegid Tejinder Tekle Temi Tez Thach Thandi Thembi Theodoros Thibault Thommo Thuan Théo Tien Tigran Tilda
  Tish Toan Tobechukwu Tommaso Torbjörn Tori Tracie Trudi Trung Truong Tsige Tsitsi Tsz Tudora Tuncay Tung Tuomas
  Turgut Tushar Twm Tünde Ubax Ulrika Umaima Upinder Urvashi Uwe Uzoma Vaclav Vahid Vaidas Valdas Valeriu Valon
  Van-Anh Varinder Vasil Vasiliki Vesna Vi Vibha Viet Vijaya Vilius Vimla Vineet Viorica Vira Vjosa Vonnie Vygantas
  Véronique Wafaa Wai Wairimu Wangui Wassim Wei Weldu Widad Wieslawa Wouter Wozza Xiang Xiao Xiaohong Xinyi Xiomara
  Xuan Xue Yaryna Yas Yasar Yaw Yemisi Yeon-Hee Yiu Yohana Yonatan Yordanka Yordanos Yoshiko Youngmi Yuan Yue Yumi
  Yumiko Yun Yurii Zahoor Zaib Zakia Zamzam Zareena Zaz Zdena Zdenek Zdravka Zdzislaw Zeki Zenebech Zhi Zhihao Zhong
  Zilan Zlatan Zlatka Zoltán Zoya Zsolt Zsuzsa Zufan Zuhair Zulekha Zuzana Ágnes Éabha Élodie Órla Úna Željko
`);

/** Surnames that make the capitalised word before them a first name. */
export const FURTHER_SURNAMES: readonly string[] = words(`
  Abdullahi Abernathy Ackroyd Adeleke Aden Adjei Agyei Ahn Akande Akinola Alabi Aldridge Almeida Amoah Andreou Antwi
  Applegate Arslan Ashworth Aslan Aspinall Atherton Aydin Ayodele Bagshaw Bains Bamford Banda Bangura Bankole
  Barraclough Bekele Berzins Bevan Beynon Bhardwaj Bhogal Bickerstaff Birtwistle Blenkinsop Boakye Bottomley
  Braithwaite Broadbent Bui Bukhari Butterworth Cadwallader Cai Cao Carvalho Celik Cerny Chana Chaudry Chavda Cheema
  Chegwidden Chen Chikwanha Chishti Chiu Cho Choi Chopra Chow Christodoulou Clegg Constantin Conteh Cowgill Crabtree
  Crowther Cui Curnow Dabrowski Dang Darko Demir Deng Deol Dewhurst Dimitrov Ding Dlamini Dogan Dong Dosanjh
  Drinkwater Duale Dube Duckworth Dumitru Duong Durrani Dvorak Entwistle Esposito Eze Fairclough Farah Fashola Feng
  Ferrari Ferreira Fothergill Frimpong Fung Gashi Gebremedhin Georgiev Georgiou Gethin Gheorghe Gilani Gillespie Girma
  Gledhill Grabowski Greenhalgh Grewal Guo Gwilym Haider Haigh Haile Hanif Hargreaves Haslam Haverford Heaton Heer
  Hepworth Hersi Higginbottom Hinchliffe Hoang Holroyd Hopwood Horak Horsfall Horvat Horvath Hoxha Huang Huynh Hwang
  Ige Illingworth Ioannou Ionescu Iyer Jablonski Jalloh Jama Jandu Jang Jankauskas Javed Jiang Johal Jung Kabir
  Kaczmarek Kalnins Kalsi Kamara Kamau Kang Kapadia Karim Kaya Kazlauskas Kazmi Kershaw Khalil Khumalo Kiani Kidane
  Kilic Kobayashi Koroma Kovac Kovacs Kral Krasniqi Krawczyk Krol Kucera Kwok Kwon Lally Lau Leung Liang Lin Liu
  Llewellyn Lodhi Lumb Luo Majumder Mak Malhotra Mangat Marino Martins Matei Mazur McAllister Mehra Menon Meredith Mia
  Michalski Micklethwaite Miya Mkhize Mohamud Mokoena Moldovan Molnar Moreira Moyo Mpofu Mueller Mughal Munteanu
  Murgatroyd Mutasa Mwale Mwangi Nagy Nakamura Nancarrow Naqvi Nawaz Ndlovu Nemec Ngo Niazi Nijjar Nikolov Njoroge
  Nkosi Nkrumah Novak Novotny Nunes Nwachukwu Nyathi Ochieng Odhiambo Ofori Ojo Oladipo Olatunji Oliveira Onyekachi
  Openshaw Opoku Ormerod Otieno Oyelaran Ozolins Ozturk Pandya Pannu Papadopoulos Parmar Pascoe Pawlowski Peng
  Penhaligon Penrose Petrauskas Pettifer Pham Phan Phiri Pilkington Pillai Pinnock Piotrowski Pokorny Polglase Probert
  Prochazka Prosser Purewal Qadir Qazi Radu Ramsbottom Randhawa Rathore Rawsthorne Raza Rehman Rhydderch Riaz Ricci
  Rizvi Rodrigues Rosewarne Rowbottom Rusu Saeed Sagoo Sahin Sahota Saini Salako Sangha Sarkar Sarpong Sarwar Sato
  Satterthwaite Schmidt Schneider Schulz Sehmi Sekhon Shafiq Sharif Shehu Shen Shin Shufflebottom Sibanda Sidebottom
  Sidhu Sohal Solanki Sowande Stoica Sugden Sultana Sunner Sutcliffe Suzuki Svoboda Szabo Tahir Takahashi Talukder
  Tanaka Tariq Tattersall Teixeira Tekle Tembo Tesfaye Tetlow Thakkar Thandi Thistlethwaite Threlfall Toor Toth
  Tregenza Trelawney Trevithick Trinh Trivedi Tsang Tse Uche Ullah Ungureanu Uppal Uttley Varga Vesely Virk Vu Vyas
  Wadsworth Waheed Wanjiku Warsame Watanabe Wei Whittaker Wieczorek Wilk Wolstenholme Worsley Wozniak Wrigley Wrobel
  Xiao Xie Xu Yamamoto Yao Yaqub Yildiz Yilmaz Yip Yoon Yu Yuan Zafar Zeng Zheng Zhong Zhu
`);
