// First names common in the United Kingdom, of many origins, after the baby-name tables of the Office for National
// Statistics (England and Wales), National Records of Scotland and NISRA, 1904 to 2023, with short forms in use.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names that mean nothing else, however they are written: `sarah` is a name too. */
export const FIRST_NAMES: readonly string[] = words(`
  Aadam Aaliyah Aaminah Aamir Aarav Aaron Aarti Aasiya Abayomi Abbas Abbie Abdi Abdirahman Abdul Abdulla Abdullah
  Abdullahi Abdulrahman Abebe Abeer Abena Abeni Abhishek Abid Abida Abigail Abimbola Abiodun Abiola Abosede Abubakar
  Adam Ade Adebayo Adebisi Adebola Adedayo Adedoyin Adeel Adekunle Adele Adeleke Adem Adenike Adeola Aderonke Adesina
  Adetola Adewale Adeyemi Adil Adjoa Adnan Adrian Adriana Adriano Adrienne Adwoa Afia Afnan Afonso Afsana Afshin
  Afzal Agata Agatha Agnes Agnieszka Ahlam Ahmad Ahmed Ahmet Ahsan Aidan Aiden Aiko Aila Aileen Ailsa Aimee Aisha
  Aishah Aisling Aiste Aivars Ajay Akash Akbar Akeelah Akeem Akhtar Akinola Akira Akosua Akram Akshay Akua Akwasi
  Alan Alana Alannah Alasdair Alastair Albie Aled Alejandro Aleksandar Aleksander Aleksandra Alessandra Alessandro
  Alessia Alex Alexander Alexandra Alexandru Alexis Alfie Alfonso Alfred Alice Alicia Alicja Alin Alina Alison Alissa
  Alistair Alister Aliya Aliyah Allan Allison Almaz Alphonso Alun Alvaro Alvita Alyssa Amaan Amadi Amadou Amanda
  Amandeep Amar Amara Amarachi Amarjit Ameen Ameena Amelia Amelie Amina Aminah Aminata Amir Amira Amirah Amit Amitabh
  Amjad Ammar Amna Amrit Amrita Amy Ana Anam Anand Anastasia Anastasija Anca Andre André Andrea Andreas Andreea
  Andrei Andrew Andris Andrius Andrzej Andy Aneeka Aneesa Aneta Aneurin Angad Angela Angelina Angelo Angharad Angie
  Angus Anika Anil Anisa Anish Anita Anjali Anjana Anjum Ankit Ann Anna Annabel Annabelle Anne Annette Annie Annika
  Anoop Anouk Anthea Anthonette Anthonia Anthony Antoine Anton Antoni Antonia Antonio Antwan Anusha Anushka Anwar
  Anya Aodhan Aoibhinn Aoife Aonghas Aqsa Arabella Aram Arash Archibald Ardalan Arezoo Arfon Ariana Arianna Arif
  Arjun Arlo Arman Armando Armita Arnold Arooj Arran Arshad Arslan Arthur Artur Aruna Arvind Arvydas Arwen Arya Aryan
  Ashleigh Ashok Ashraf Asif Asim Aslam Asmara Astrid Atif Atiya Aubrey Audrey Ava Avigail Avraham Avril Awais Awet
  Ayaan Ayaanle Ayda Ayesha Aylin Ayman Ayodele Ayomide Ayotunde Ayse Ayub Ayush Azad Azhar Aziz Aziza Azra Babajide
  Babak Babatunde Bahram Balbir Baldev Baljit Balwinder Bamidele Bano Barbara Barnaby Barney Barrie Barry Bartosz
  Basharat Bashir Basit Bassam Batya Bayani Beata Beathag Beatrice Beatrix Beatriz Becca Becky Bedwyr Beena Behnam
  Behrouz Belinda Benedict Benilda Benjamin Bereket Bernadette Bernard Bernice Bertram Berwyn Beryl Bethan Bethany
  Bette Betty Bev Beverly Bhavesh Bhavna Bianca Bilal Bilqis Bina Birute Bisi Blathnaid Bobbie Bogdan Bogdana
  Bogumila Boguslaw Bolaji Bolanle Boleslaw Boris Borislav Bozena Bradley Breda Brenda Brendan Brian Bríd Bridget
  Bridie Briony Britney Bronagh Bronwen Bronwyn Bruce Bruno Bryan Bryn Bryony Buhle Bukola Burak Bushra Busola Cabdi
  Cahal Caitlin Caitlyn Caleb Callum Calum Calvin Cameron Camilla Candice Caoimhe Caolan Carl Carla Carlo Carlos
  Carly Carmen Carole Caroline Carolyn Carrie Caryl Carys Casey Cassandra Cassie Catalin Catarina Cathal Catherine
  Cathleen Cathy Catrin Catriona Cecil Cecilia Cecily Ceinwen Celine Ceri Cerys Chaim Chana Chandni Chandra Charanjit
  Charis Charlene Charles Charley Charlotte Charmaine Chaya Chelsey Cherie Cheryl Chiamaka Chiara Chibuzo Chidi
  Chidiebere Chidinma Chigozie Chijioke Chika Chima Chinaza Chinedu Chinenye Chinonso Chinwe Chinyere Chioma Chisom
  Chloe Chloë Chris Chrissie Christa Christabel Christina Christine Christopher Chukwudi Chukwuemeka Ciara Ciaran
  Cillian Claire Clare Clarence Clarissa Claude Claudette Claudia Claudio Claudiu Cledwyn Clifford Clionadh Clive
  Clodagh Coinneach Colette Colin Colleen Colm Conall Connie Connor Conor Constance Constantin Coralie Cordelia
  Cordell Corey Corina Corinne Cormac Cornelius Cosmin Costel Courtney Craig Cressida Cristi Cristian Cristiano
  Cristina Cuong Curtis Cynthia Cyril Czeslaw Daciana Dafydd Dagmara Daithi Daljit Damian Damien Damilola Daniel
  Daniela Danielle Danilo Danni Danny Danuta Danyal Daphne Darcey Daren Darius Dariusz Darragh Darrell Darren Darryl
  Darya Daud Dave David Davina Dawid Dawit Dawud Dayo Deanna Deb Debbie Deborah Debra Declan Deepa Deepak Deepika
  Deeqa Deiniol Deirdre Delia Delilah Delroy Delwyn Delyth Denis Denisa Denise Dennis Denzel Denzil Derek Dermot
  Desislava Desmond Desrene Devika Devonte Devorah Dewi Diana Diane Dianne Diarmuid Diego Dilan Dilip Dilnaz Dilys
  Dimitar Dinesh Dinh Diogo Divina Divya Dmitri Dmitry Doina Domingo Dominic Dominique Donal Donald Donna Donncha
  Donnette Donovan Doreen Doris Dorota Dorothea Dorothée Dorothy Dotun Dougie Dov Dragomir Dragos Duane Dumitru
  Duncan Dunya Dwayne Dylan Eamon Eamonn Ebele Ebere Ebru Eddie Edgar Edita Edith Edmund Edna Eduarda Eduardo Edward
  Edwin Edwina Edyta Efan Effie Efraim Efua Ehsan Eifion Eileen Eilidh Eilis Eimear Eimhear Einir Eirian Eirlys
  Eithne Ekaterina Ekene Ekow Elaine Eleanor Elena Eleri Elfyn Elham Elias Elif Elijah Elin Elinor Eliot Elisa
  Elisabeth Elise Elissa Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Ellis Elodie Eloise Elouise Elsa Elsie
  Elspeth Elton Eluned Elvira Elwyn Elzbieta Emaan Eman Emeka Emelia Emelita Emil Emilia Emilie Emilio Emily Emine
  Emlyn Emma Emmanuel Emmeline Emmet Emre Emrys Emyr Enid Eniola Enitan Enoch Enrico Enrique Enver Eoghan Eoin Erdem
  Ergin Erica Erik Erin Ernest Ernesto Ernie Errol Esme Esmé Esmeralda Esra Esteban Esther Esti Ethan Ethel Etta Euan
  Eugene Eugenie Eunice Eurwen Eva Evan Evangeline Evelina Evelyn Everly Evie Ewan Ewelina Ewen Ezinne Ezra Fabio
  Fadi Faduma Fadumo Fahad Faheem Fahmida Faisal Faiza Faizan Farah Farai Fareed Farhad Farhan Farhana Fariba Farid
  Farida Farooq Farrukh Farshad Fartun Farzana Fateha Fatemah Fathima Fatih Fatima Fatimah Fatma Fatou Fatoumata
  Fawad Fazal Fearchar Feargal Fearghal Federica Federico Felipe Felix Femi Feng Fereshteh Fergal Fergus Fernanda
  Fernando Feroz Ffion Filip Filipa Filipe Filiz Filmon Finbar Finlay Finley Finnian Finola Fintan Fiona Fionnuala
  Firdaus Fitzroy Flavia Florentina Florie Florin Florrie Fola Folake Folasade Fozia Frances Francesca Francesco
  Francine Francis Francisco Franciszek Frankie Fraser Fred Freda Freddie Freddy Frederic Frederica Frederick Freya
  Funke Funmi Funmilayo Furqan Gabriel Gabriela Gabriella Gabrielle Gaenor Gagandeep Ganesh Gareth Gary Gaurav Gavin
  Gaynor Gbemisola Geeta Gemma Genevieve Geoff Geoffrey George Georgi Georgie Georgina Geraint Gerald Geraldine
  Gerard Gerardine Gergana Germaine Gerry Gertrude Ghada Gheorghe Ghislaine Ghulam Giang Gianluca Gideon Giedre
  Gilbert Gillian Gina Gintaras Gintare Giorgio Giovanni Gisela Giselle Gita Gitty Giulia Giuseppe Gladys Glenda
  Glenn Glenroy Glenys Gloria Glyn Glynis Golda Golnaz Gonzalo Gopal Gordon Goronwy Govind Gracie Graeme Graham
  Grainne Gráinne Grania Grazyna Greg Gregor Gregory Greta Gretchen Griff Gruffydd Grzegorz Guilherme Guinevere Gulay
  Gulsen Gulshan Gulten Gurdeep Gurdip Gurinder Gurmeet Gurpreet Gustavo Gwen Gwenan Gwenda Gwendoline Gwenllian
  Gwenno Gwilym Gwyn Gwyndaf Gwyneth Habib Habiba Hadiya Hadley Hafiz Hafsa Hafsah Haider Haitham Hajra Hakan Hakim
  Hala Halima Halimah Halina Hallie Hamdi Hamid Hamida Hamish Hammad Hamza Hanif Hanifa Hanna Hannah Haoran Harbans
  Hardeep Haris Harjinder Harjit Harmanpreet Harold Haroon Harper Harpreet Harriet Harrison Harsha Haruka Harvey
  Hasan Haseeb Hasina Hasnain Hassan Hatice Hattie Hayden Hayley Heidi Heledd Helen Helena Helene Helga Hemant
  Henrietta Henry Henryk Herbert Herman Hermione Hettie Heulwen Hibah Hieu Hilary Hiroshi Hisham Hiwot Hoang Hoda
  Hodan Hodo Horace Hossein Houda Hristo Hubert Hugh Hulya Humaira Humayun Humza Huong Husna Hussain Hussein Huw
  Huyen Hyun Hywel Iain Ian Ianthe Ibrahim Ibukun Idowu Idrees Idris Iestyn Ieuan Ieva Ifan Ifeanyi Ifeoma Ifor Ifrah
  Iftikhar Ifunanya Ignatius Igor Ihsan Ijeoma Ikechukwu Ikenna Ikram Ileana Ilhan Iliana Ilker Ilona Ilyas Imelda
  Imogen Imran Inaaya Inaya Inderjit Indira Inês Inese Ingrid Inna Ioan Ioana Iolo Ione Ionel Ionut Iqbal Iqra Irene
  Irfan Irfana Irina Irvine Isaac Isabel Isabela Isabella Isabelle Isadora Ishaan Ishaq Ishfaq Ishmael Islwyn Ismaeel
  Ismail Isobel Israr Iulia Iulian Ivan Ivana Ivaylo Ivor Iwan Iwona Iyad Izaan Izabela Izzy Jabbar Jabir Jacek
  Jackie Jacob Jacqueline Jacqui Jadwiga Jafar Jagdeep Jagdish Jagjit Jahangir Jahmal Jaime Jake Jakub Jamal James
  Jamie Jamil Jamila Jamshed Jane Janet Janette Janice Janie Janine Janis Jannat Janusz Jared Jaroslaw Jarvis Jason
  Jaspal Jaspreet Jasvinder Jaswinder Javed Javeria Javier Jawad Jaxon Jaxson Jaya Jayden Jayesh Jaymin Jayne
  Jeanette Jeff Jeffrey Jemima Jemma Jen Jenna Jennie Jennifer Jenny Jeremiah Jeremy Jermaine Jerome Jerzy Jessica
  Jessie Jethro Ji-hoon Jiahui Jianhua Jiayi Jignesh Jill Jillian Jimmy Jisoo Jitendra Joan Joana Joanna Joanne João
  Jocelyn Jodie Joel Joelle Joginder Johanna John Johnathan Johnnie Johnny Jolanta Jolene Jolita Jon Jonas Jonathan
  Jonathon Joni Jorge José Josef Joseph Josephine Joshua Josiah Josie Joumana Jovelyn Joyce Jozef Juanita Judah
  Judith Judy Julia Julian Juliana Julianne Julie Juliet Juliette Julius Jumoke Jurgita Justin Justine Justyna Jyoti
  Kabir Kacper Kaitlin Kajal Kalina Kalpana Kalsoom Kamal Kamala Kamaljit Kamil Kamila Kamran Karan Kareem Karen
  Karim Karin Karina Karl Karol Karolina Karthik Kashif Kasia Katarzyna Kate Kateryna Kath Katharine Katherine
  Kathleen Kathryn Kathy Katie Katrina Katy Kausar Kaveh Kavita Kavya Kayden Kayla Kayleigh Kazimierz Keane Keanu
  Keegan Keeley Kehinde Keiko Keira Keiran Keisha Keith Kelechi Kelly Kelsey Kelvin Kemal Kemar Kendra Kenji Kenneth
  Kenny Keri Kerron Kerry Kestutis Kev Kevin Khadija Khadijah Khadra Khaled Khalid Khalida Khalil Khanh Khanyisile
  Khurram Kiaran Kidane Kiera Kieran Kieron Kieu Kimberly Kinga Kinia Kirandeep Kirpal Kirsteen Kirsten Kirstie
  Kirsty Kishan Kishor Kofi Kojo Konrad Kourosh Krasimir Kris Krishna Krishnan Kristen Kristian Kristin Kristina
  Kristine Kristopher Krystyna Krzysztof Ksenia Kulbir Kuldeep Kulsum Kulwinder Kumar Kunle Kurt Kusum Kwabena Kwadwo
  Kwaku Kwame Kwasi Kwesi Kwok Kyle Kylie Kyra Lachie Lachlan Ladan Laiba Laila Laima Laimonas Laith Lakhbir
  Lakhvinder Lakshmi Laleh Lalita Lamia Lana Lanre Laoise Lara Larisa Larissa Larry Lascelles Latif Latifa Latoya
  Laura Lauren Laurence Lavinia Lawrence Laxmi Layla Leah Leanna Leanne Leena Leigh-Anne Leila Leili Lennie Lennon
  Lenny Leon Leona Leonard Leonie Leonora Leopold Lerato Lesley Leslie Leszek Leticia Lettie Lewis Lexi Leyla Liam
  Lianne Libby Lidia Liezl Lilian Liliana Lillian Lillie Linda Lindiwe Lindsay Lindsey Linnea Linval Linzi Lionel
  Lisa Lisette Livia Liviu Liza Lizzie Lizzy Lleucu Llewellyn Llinos Lloyd Lorcan Loredana Lorelei Lorena Lorenzo
  Loretta Lorna Lorraine Lottie Louie Louis Louisa Louise Lowri Lubna Luca Lucas Lucia Lucian Lucie Lucille Lucinda
  Lucja Lucy Ludmila Ludovic Luigi Luis Luisa Luiz Lukasz Luke Luminita Luther Luzviminda Lydia Lyla Lyn Lynda
  Lyndsay Lyndsey Lynette Lynn Lynne Lynsey Lyubomir Lyudmila Mabel Macey Maciej Mackenzie Macsen Madalina Maddie
  Maddison Madeleine Madeline Madhu Madog Maebh Maeva Maeve Magda Magdalena Maggie Mahad Maher Mahesh Mahfuz Mahin
  Mahmood Mahmoud Mahmud Mahnoor Mahra Mahsa Maimuna Maire Mairead Mairéad Mairi Maisa Maisie Maisy Majid Majida
  Makoto Maksim Malachi Malachy Malaika Malcolm Malgorzata Malika Mamadou Manav Mandeep Mandy Manish Manisha Manjeet
  Manjinder Manjit Manoj Manpreet Mansoor Mantas Manuela Maqsood Marc Marcel Marcella Marcelo Marcia Marcin Marco
  Marcus Mared Marek Margaret Margarida Margery Margo Margot Marguerite Marharyta Maria Mariah Mariam Marian Mariana
  Marianne Maricel Maricris Marie Marilou Marilyn Mario Marion Maris Marisa Marissa Marites Marius Mariya Mariyah
  Marjorie Marlene Marlon Marsha Marta Martha Martin Martina Martine Martyn Marvelle Marvin Marwa Marwan Mary Maryam
  Maryum Marzena Masood Masoud Masoumeh Masuma Mateo Mateusz Mathew Matilda Matteo Matthew Matthias Maude Maura
  Maureen Maurice Mauricio Mauro Mavis Maximilian Maxine Maxwell Maya Mazin Meabh Meena Meera Megan Meghan Mehak
  Mehboob Mehdi Mehmet Mehmood Mehran Mehreen Mehret Mehul Mei Meiling Meinir Melanie Melek Meleri Melinda Melissa
  Melvin Melvyn Menachem Mendel Mendy Menna Meredith Merfyn Merlene Meron Merve Mervyn Mesut Meurig Mhairi Mia Micah
  Michael Michaela Michal Micheal Michele Michelle Miguel Mihaela Mihai Mike Mila Mildred Milena Millicent Millie
  Milly Minal Mindaugas Minh Minhaj Minji Mira Miranda Mircea Mirela Miriam Miroslav Miroslaw Misbah Mishal Mitchell
  Modupe Mohamad Mohamed Mohammad Mohammed Mohamud Mohan Mohinder Mohit Mohsen Mohsin Moira Mojgan Mojisola Mollie
  Molly Momina Monica Monifa Monika Monique Montgomery Morag Mordechai Morenike Morfydd Morgan Morteza Morven
  Morwenna Moshe Mounir Moussa Moyra Mubarak Mudassar Muhammad Muhammed Muireall Muireann Mujahid Mukesh Mukhtar
  Munawar Muneeb Munir Murad Murat Murdina Murdo Muriel Murtaza Musa Musab Mustafa Mustapha Muzammil Myfanwy Mykhailo
  Mykola Myla Myles Myra Nabeel Nabeela Nabil Nabila Nadeem Nadezhda Nadia Nadim Nadine Nadira Nadja Naeem Nafisa
  Nahid Naila Naima Naimah Najib Najma Namrata Nancy Nandini Naoko Naomi Narendra Nargis Narinder Naseem Naseer Nasim
  Nasir Nasira Nasra Nasreen Nasrin Nasser Natalia Natalie Natalya Natasha Nathan Nathanael Nathaniel Natnael Natoya
  Navdeep Naveed Naveen Navjot Nawal Nazan Nazia Nazim Nazir Nazma Ndidi Nechama Necla Neelam Neeta Negin Neha Nehal
  Neil Nellie Neringa Nerys Nessa Nessan Nesta Nevena Neville Ngoc Ngozi Nguyet Nhung Nia Niall Niamh Nichola
  Nicholas Nicki Nicky Nicola Nicolae Nicolas Nicole Nicoleta Nidhi Nigel Nihal Nikhil Nikita Nikki Nikodem Nikola
  Nikolas Nikolay Nilesh Niloufar Nimco Nimra Nina Nirmal Nirmala Nisha Nishat Nitin Nizar Nkechi Nkiru Nkosana
  Nnamdi Nneka Noah Noeleen Noelle Noman Nomsa Nona Nonso Noorjahan Nora Norah Norberto Noreen Noreena Nosheen
  Novlette Nthabiseng Nuala Nuno Nurcan Nurul Nusrat Oana Obinna Octavian Odette Odhran Ogechi Oisin Oisín Oksana
  Olabisi Oladele Olaf Olamide Olanrewaju Olayinka Oleg Oleh Oleksandr Oleksandra Olena Olga Olha Oliver Olivia
  Oliwia Ollie Olu Olubunmi Olufemi Olufunke Olumide Oluwaseun Oluwaseyi Oluwatobi Oluwatosin Olwen Olwyn Omar Omer
  Omid Omkar Omolara Omotola Onur Onyeka Onyinye Oonagh Opeyemi Ophelia Oran Orhan Orla Orlaith Orville Osama Osian
  Osman Oswald Ottilie Ousmane Ovidiu Owain Owen Ozan Ozge Ozlem Pablo Paddy Padma Padraic Padraig Paige Paloma Pam
  Pamela Pandora Pankaj Paola Paolo Paramjit Parisa Parminder Parveen Parvez Parviz Pascal Patrice Patricia Patrick
  Patryk Paul Paula Paulette Paulina Pauline Paulo Pavan Pavel Pawel Payam Pedro Peggy Penelope Perel Perpetua Peter
  Petru Petya Phil Philip Philippa Phillip Phillipa Philomena Phoebe Phuong Phyllis Pierre Piers Pinar Pinchas Piotr
  Pippa Plamen Polina Pooja Poonam Portia Pouya Prabhjot Pradeep Prakash Pramila Prasad Prashant Pratik Praveen
  Preeti Priscilla Priti Priya Priyanka Przemyslaw Pushpa Qasim Qiang Quang Quentin Quynh Raafi Rabia Rachael Rachel
  Radha Radhika Radka Radoslaw Rafael Rafaela Rafal Raffaele Rafiq Raheel Raheem Rahel Rahim Rahima Rahul Raimonda
  Rajan Rajbir Rajdeep Rajendra Rajesh Rajinder Rajiv Rajni Raju Rajwinder Rakesh Ralph Ralphie Raluca Raman
  Ramandeep Ramesh Ramila Ramona Ramzan Ranbir Randolph Rania Ranjit Raphael Raquel Rasha Rashid Rashida Rashmi Raul
  Raveena Ravi Ravinder Ravindra Raymond Razia Razvan Rebecca Rebekah Recep Reece Reem Reena Reggie Reginald Rehan
  Rehana Rehman Rekha Renata Renato Renu Reshma Reuben Reynaldo Reza Rhian Rhianna Rhiannon Rhoda Rhodri Rhona Rhonda
  Rhun Rhydian Rhys Rian Riaz Ricardo Richard Richie Ricky Ridwan Rifat Rihanna Riley Rimas Rina Rishi Rita Rivka
  Rivky Riya Riyaz Rizwan Rizwana Robbie Robert Roberta Roberto Robina Rocco Rochel Rochelle Roderick Rodney Rodolfo
  Rodrigo Rogelio Rohan Rohit Roisin Róisín Rokas Roksana Roland Rolf Romilly Ronald Ronan Ronny Rory Rosa Rosaleen
  Rosalie Rosalind Rosalinda Rosamund Rosanna Roseanne Rosemarie Roshan Rosina Rositsa Roslyn Rotimi Rowena Roxana
  Roxanne Roya Ruairi Ruairidh Ruaridh Rubina Rufus Rukhsana Rukia Rumbidzai Rupa Rupert Rupinder Ruslan Russ Ruta
  Ruth Ryan Ryszard Sabeena Sabiha Sabir Sabrin Sabrina Sachin Sadaf Sade Sadia Sadie Sadiq Saeed Saeeda Saeid Safia
  Safiya Safiyyah Sagal Sagar Sahar Sahib Sahil Sahra Saif Saima Saira Sajid Sajida Sajjad Sakhile Sakina Salah
  Saleem Saleh Salim Salima Salma Salman Salvatore Samaneh Samantha Samar Sameena Sameer Sameh Samer Samia Samina
  Samir Samira Samiya Sammy Samrawit Samuel Sandeep Sandhya Sandra Sangeeta Sanjay Sanjeev Sanjiv Sanna Santosh
  Saoirse Saqib Sara Sarah Sarfraz Sarita Sarwar Sasha Saskia Satnam Satpal Satvinder Satya Saulius Savita Sawsan
  Sayed Sayeed Scarlett Seamus Sean Seán Sebastian Seema Segun Selam Selena Selin Selina Selwyn Senait Seonaid
  Sepideh Serdar Seren Serena Sergei Sergey Sergio Sergiu Serhiy Serkan Seth Seun Sevgi Sevim Seyi Shabana Shabir
  Shabnam Shafiq Shagufta Shaheen Shahid Shahida Shahnaz Shahram Shahrzad Shahzad Shaindy Shaista Shakeel Shakil
  Shakila Shakir Shamim Shamima Shamsa Shanaz Shane Shanel Shanice Shaniqua Shankar Shannon Shantel Shanti Sharice
  Sharif Sharifa Sharmila Sharon Shaun Shauna Shawn Shayaan Shazia Sheena Sheetal Shehzad Sheila Shelagh Sheldon
  Shelley Sheraz Sherese Sheryl Shevon Shilpa Shimon Shira Shireen Shirin Shivani Shlomo Shmuel Shoaib Shobha Shola
  Shona Shoshana Shreya Shruti Shukri Shulamit Shumaila Shuna Sian Siân Siavash Sibel Sibusiso Siddharth Sidney Sidra
  Sienna Silas Silvana Silvia Silviu Simcha Simeon Simisola Simon Simona Simone Simran Simranjit Sinead Sinéad
  Siobhan Siobhán Siôn Sioned Sipho Skyla Slawomir Smita Sneha Sobia Sofia Sofía Sohail Soheila Sonal Sonali
  Sonam Sonia Sonja Sonya Sophia Sophie Soraya Sorcha Sorin Sorley Soroush Souad Stacey Stacy Stanislav Stanislaw
  Stefan Stefania Steffan Steph Stephanie Stephen Steve Steven Stewart Stoyan Struan Stuart Subhan Sudha Sue-Ann
  Sufyan Suha Suhail Sujata Sukhbir Sukhdeep Sukhdev Sukhjit Sukhvinder Sukhwinder Sulaiman Suleman Suleyman Sumaira
  Sumaiya Suman Sumaya Sumayyah Sumera Sunil Sunita Suraj Surbhi Surekha Suresh Surinder Surjit Surya Susan Susana
  Susanna Susannah Susanne Sushil Sushma Susie Suzanne Suzie Svetlana Swati Sybil Syed Sylvester Sylvia Sylwia Szymon
  Tabitha Tadeusz Tadhg Tafadzwa Taha Tahir Tahira Tahmina Taiba Taiwo Takashi Talha Talia Talib Taliesin Tallulah
  Tamanna Tamara Tamer Tamika Tamsin Tania Tanisha Tanveer Tanvi Tanvir Tanya Tanzeela Tara Taras Tarek Tariq Tariro
  Tarun Tasha Taslima Tasnim Tatenda Tatiana Tatyana Tawanda Tayyab Tayyaba Tazeen Tecwyn Tegan Tejal Telmo Temitope
  Tendai Teneka Teodora Terence Teresa Teresita Terri Tesfaye Tessa Tetiana Thabo Thamina Thandiwe Thanh Thao Thea
  Thelma Themba Theo Theodora Theodore Theresa Thérèse Thiago Thomas Thomasina Thuy Tiago Tiana Tiernan Tiffany
  Tigist Tilly Timothy Tina Titilayo Tobenna Tobi Tobias Toby Todd Tolga Tolu Tolulope Tomas Tomasz Tomiwa Tommie
  Tommy Tomos Toni Tony Tosin Tova Tracey Tracy Traian Tran Trang Trefor Trevor Tricia Trinh Trish Trisha Tristan
  Trudy Tsegaye Tsvetan Tuan Tudur Tunde Turgay Turkan Turlough Tuyet Tyler Tyrell Tyrese Tyrone Tzipora Ubah Uche
  Uchenna Ugochi Ulrich Umair Umar Umer Umesh Umut Urmila Urooj Ursula Urszula Usha Usma Usman Uzma Vadim Vaida
  Vaishali Valda Valdis Valentin Valentina Valeria Valerie Vandana Vanessa Vanya Varsha Varun Vasco Vasile Vasyl
  Veena Velma Verna Veronica Veselin Vicki Vickie Vicky Vijay Vikas Vikki Vikram Viktor Viktoria Viktoriya Vilma
  Vimal Vina Vinay Vincent Vincenzo Vinh Vinnie Vinod Viorel Vipul Vishal Vitaliy Vitor Vivian Vivien Vivienne
  Vladimir Volodymyr Vyacheslav Vytautas Wael Wafa Wahid Wahida Wajid Walaa Waldemar Waleed Walid Wallace Walter
  Wambui Wangari Wanjiku Waqar Waqas Warsame Waseem Wasim Wayne Weiming Wenjing Weronika Wesley Wieslaw Wiktor
  Wiktoria Wilbur Wilfred Wilhelmina William Winifred Winona Winston Wioletta Wladyslaw Wojciech Xander Xavier Xiaoli
  Xiaoming Ximena Xiu Yaa Yaakov Yael Yahya Yana Yaqub Yara Yaroslav Yaroslava Yaseen Yash Yasiin Yasin Yasir Yasmeen
  Yasmin Yasmine Yazan Yehuda Yehudis Yemi Yetunde Yevhen Yewande Yifan Yildiz Yilmaz Ying Yitzchak Yogesh Yohannes
  Yoko Yolanda Yolande Yonas Yordan Yosef Younis Yousaf Yousef Yousuf Ysabel Yuen Yuki Yulia Yuliia Yunus Yuri Yuriy
  Yusra Yusuf Yuting Yvette Yvonne Zac Zach Zachariah Zachary Zack Zafar Zahava Zaheer Zahid Zahida Zahir Zahra
  Zainab Zainul Zaira Zak Zakaria Zakariya Zaki Zalman Zander Zanele Zareen Zarina Zayan Zayn Zaynab Zbigniew Zdravko
  Zeenat Zeeshan Zehra Zeina Zeinab Zelda Zena Zeynep Zhanna Zhen Zhivko Ziad Zipporah Zodwa Zoe Zoë Zoey Zofia Zoha
  Zohra Zohreh Zora Zubaida Zubair Zulfiqar Zunaira Zuzanna Zvi Zydrunas Zygmunt
`);

/** Names that are a word, or part of one, in small letters: names only when written with a capital. */
export const CAPITAL_FIRST_NAMES: readonly string[] = words(`
  Abel Alec Alexa Ali Ally Alya Amin Angelica Archie Asad Asha Ashley Asma Athena Aura Aurelia Aurora Avi Babar Baris
  Bella Ben Bernie Bertha Bertie Bess Beth Beverley Billie Billy Blanche Bob Bobby Cara Celia Cem Charlie Chuka Clara
  Cody Conan Cora Dalia Damon Dan Darcy Darla Deano Dee Derrick Dom Dora Egle Eira Eli Elle Ellie-Mae Emer Emile Esa
  Ewa Fabian Fay Faye Finn Franklin Gabby Gail Garfield Gaz Giles Ginny Gus Hadi Hal Hana Harry Hector Hema Hilda
  Hina Hira Howard Hugo Iman Imani Ines Inga Innes Irving Isha Isla Jana Jean Jeannie Jed Jefferson Jerry Jess Jesse
  Jez Jian Jim Jing Jo Jody Joe Jonah Jonny Jonty Jools Josh Juan Jude Jules Juris Kai Kara Kay Kaye Kayleigh-Ann Ken
  Kim Kimberley Kiran Komal Lacey Laurie Lee Leigh Lena Leo Leroy Lexie Lila Lin Lina Linas Linh Liz Logan Lois Lola
  Lou Luna Lyra Madison Magnus Mags Manal Manju Manuel Mara Marg Marge Marnie Marty Maud Mel Mick Mickey Mimi Mina
  Minnie Mitch Mo Moe Mona Murray Nat Nate Neal Ned Nell Nick Noor Norma Olly Oscar Patsy Pete Petra Polly Prem
  Queenie Quincy Quinn Raf Rafe Rafi Raj Raja Rami Rana Rani Rene Renee Ria Rick Robyn Roger Roma Romeo Romy Ron
  Ronnie Rosie Ross Roy Rudo Sal Sally Sam Samson Shay Shaz Sheridan Shirley Sid Sita Skye Spencer Stan Stella Sue
  Suki Sumit Tam Taylor Ted Terry Tess Tia Tim Tom Trev Trixie Ty Una Val Vera Vic Vince Viv Vlad Wendy Wes Willa
  Winnie Zain Zaman Zara Zia
`);

/** Names that are a word even with a capital, where it opens a sentence: names in its middle (`told Ivy`). */
export const WORDLIKE_FIRST_NAMES: readonly string[] = words(`
  Al Amber Ash Bill Blake Bonnie Carol Celeste Christian Clement Crystal Daisy Demi Dimple Dolly Don Dot Ed Felicity
  Flora Frank Georgia Gill Hazel Heather Holly Ivy Jack Jade Jasmine Jasper Jay Jordan Kit Kitty Levi Lilly Lily Matt
  Melody Nelson Norman Oakley Pat Penny Percy Poppy Ray Rich Rob Robin Rod Rowan Ruby Sandy Sherry Sonny
  Verity Warren Woody
`);
