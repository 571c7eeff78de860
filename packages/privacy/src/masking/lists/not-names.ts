// Capitalised words that are no names: what opens sentences, what councils and hospitals are made of.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that never stand for a person, whichever rule would take them. */
export const NOT_NAMES: readonly string[] = words(`
  A About Absolutely Accident Access Action Additionally Admin Administration Admissions Adult Adults Advice Advisers Afraid After Afternoon Again
  Age Agency Agent Ago Alcohol All Almost Alongside Already Also Although Always Am Ambulance American An And Angry Annoyed Another Answer Any Anyone Anything
  Anyway Apparently Application Appointment Appointments Are Area Around Arriving As Asked Asking Assessment Assistant At Authority Autumn Away Awful Bad
  Bank Banding Based Be Because Been Before Being Below Benefit Benefits Best Better Between Big Bin Bins Black Blue Board Booking Both
  Brilliant British Brown Building Bungalow Bus Business But By Call Called Calling Can Car Care Carers Caring Case Cemetery Centre
  Change Chaos Charge Charging Cheers Chief Child Children Christian Christmas Church City Civic Clean Clearly Clerk Clinic Close Club Collection College
  Coming Comment Comments Commissioner Committee Common Communication Communications Community Company Complaint Complaints Compliment
  Concerned Concerns Considering Contact Continue Could Council Councillor Councillors Counter Country County Court Covid Crew Customer Customers Cycle Daily Damp
  Day Days Dear Dentist Department Despite Development Did Difficult Direct Director Disability Disabled Disappointed Disappointing Discharge Disgraceful
  Disgusted Disgusting District Do Doctor Doctors Does Doing Don Driver Drivers Due During Each Early East Easter Easy Education Efficient Eight
  Either Electoral Email Emergency Emergencies England English Enjoyed Enough Environment Environmental Especially Estate Etc Even Evening Ever Every Everybody
  Everyone Everything Everywhere Excellent Executive Expected Experience Explained Extremely Face Faithfully Family Fantastic Far Feedback Fees Feel
  Feeling Felt Few Finally Finance Find Fire First Five Five-star Flat Food For Foot Four Free Friday Friendly From Front Full Further Garage Garden Gardens Gas
  General Get Getting Gets Give Given Giving Go God Going Good Goodness Got Government Grandad Grandma Granny Great Greater Green Group Had Half Happy
  Hard Has Have Having He Head Health Healthcare Hello Help Helped Helpful Helping Her Here Hi High Highly Highway Highways Him His
  Holiday Holidays Home Homes Honestly Hope Hopefully Hospital Hot House Housing How However Hub I If Ill Illegal Im Immediately Impressed
  In Including Incident Indeed Infirmary Information Inspector Inside Instead Into Is Issue Issues It Its Ive January February March April May June July August
  September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Just Keep Keeping Kept Kind Kindness Knowing Knowledgeable Labour Lack Lady Ladies
  Lane Last Late Lately Later Law Learning Leader Left Legal Leisure Letter Letters Level Liaison Libraries Library Licence Licensing Life Like Litter Little
  Living Local London Long Looking Lord Lots Love Lovely Lower Madam Mail Main Maintenance Made Make Making Manager Managers Many Marvellous Matron Maternity Maybe
  Me Meals Mean Meanwhile Medical Meeting Mental Middle Midwife Midwives Might Minister Missed Missing Monday Monitoring Month Months More Morning Mosque Most Mostly Move
  Mr Mrs Ms Miss Mx Dr Much Multiple Mum Mums Museum Must My Myself National Near Nearly Need Needed Needless Neighbour Neighbours Neither Never Nevertheless
  New News Next NHS Nice Night Nine No Nobody Noise None Nor North Northern Not Nothing Now Number Nurse Nurses Nursery Nursing Obviously Of Off Offer Office Officer
  Officers Often Ok Okay Old Ombudsman On Once One Ones Online Only Open Opening Operator Or Order Other Others Otherwise Our Out Outstanding Over Overall
  Own Paid Parent Parents Park Parking Parks Parish Part Particularly Party Patient Patients Pavement Pay Paying Payment Payments People Perfect Perhaps Permit
  Person Personal Pharmacy Phone Phoned Photo Physio Physiotherapy Place Planning Play Please Pleasant Pleased Police Polite Pool Poor Portal Possible Possibly Postal Pot Pothole Potholes
  Practice Presumably Previously Primary Prior Private Probably Problem Problems Process Professional Property Prompt Properly Proud Public Put Queue Quick Quickly Quite
  Rail Railway Rang Rather Reading Really Reason Reassuring Receiving Reception Receptionist Receptionists Recently Recycling Red Reference Refuse Regarding Regards Registrar
  Registry Regular Rent Repair Repairs Reply Report Reported Reporting Request Resident Residents Respectful Response Revenues Ring Road Roads Room Royal Rubbish Rude Said Same Saturday
  Saw Say Saying School Schools Scotland Scottish Second Secondary Secretary Section See Seeing Seems Senior Sent Serious Seriously Service Services Seven Several Shame She Shift Shocking Shop
  Should Sincerely Since Sir Sister Site Six Skip Slow So Social Some Somebody Someone Something Sometimes Somewhere Son Soon Sorry South Special Speaking Spoke Sport Sports Spring Square Staff Stage
  Standards Start State Station Stay Still Stop Street Streets Streetscene Such Summer Sunday Super Superb Supervisor Support Supportive Sure Surely Surgery Surveyor Swimming Take
  Taken Taking Talk Tax Taxi Team Teams Telephone Tell Tenancy Tenant Tenants Terrible Terrific Thank Thankful Thankfully Thanks That Thats The Theatre Their Them Then Therapist Therapy There
  Therefore These They Thing Things Think Third This Those Though Three Through Throughout Thursday Thus Time Times Tip To Today Together Told Tomorrow Tonight Too Took Total Totally Town Trading Traffic
  Train Transport Travel Treated Treatment Tree Trees Triage Truly Trust Truth Try Trying Tuesday Twice Two Under Understanding Unfortunately Uni United Universal University Unless Unacceptable
  Until Up Upon Upper Urgent Us Use Used Using Usually Very Via Video Village Virgin Visit Visited Visiting Visitors Volunteer Volunteers Vulnerable Wait Waited Waiting Wales Walk Walking Want
  Wanted Ward Warden Wardens Warm Was Waste Watching Water Way We Website Wednesday Week Weekend Weekly Weeks Welcome Welcoming Well Welsh Went Were West What Whatever When Whenever Where Whereas Whether
  Which While Whilst White Who Whole Whose Why Will Winter Wish Wishes With Within Without Woman Women Wonderful Wonderfully Work Worked Worker Workers Working Works Worried Worse Worst Would Wow Wrong Year Years
  Yellow Yes Yesterday Yet You Young Your Yours Yourself Youth Amazing Appalling Attentive Asian African Irish Indian Pakistani Polish Romanian Muslim Catholic Hindu Sikh Jewish Anglican Methodist European
  Assistance Cabinet Caretaker Crematorium Consultant Dietitian Disabled-badge Elderly Enforcement Engineer Engineers Facebook Google Twitter Whatsapp Instagram YouTube Zoom Teams Microsoft Amazon Tesco Asda Aldi Lidl Sainsbury
  Morrisons Sainsburys Greggs Costa Boots Argos Barclays Lloyds Halifax Nationwide Santander HSBC Natwest BT Sky O2 EDF Veolia Serco Capita Biffa Suez Openreach Ofsted HMRC DWP PIP CAB GP UK EU MP PCSO ASB CCTV MOT HMO
  Urdu Punjabi Arabic Farsi Bengali Gujarati Cantonese Mandarin Hindi Tamil Kurdish Turkish Spanish French German Italian Portuguese Ukrainian Russian Chinese Dutch Makaton Ta Respectfully Gratefully Warmly Sincere
  Rev Revd Prof Homeowner Householder Householders Salary Asap Pals Handler Handlers Redacted Contractor Contractors Applicant Applicants Claimant Complainant Occupier Owner Owners Builder Builders Plumber Electrician Operative Operatives Foreman Teacher Teachers Headteacher Landlady Solicitor Solicitors Vicar Bailiff Bailiffs Auditor Assessor Trader Traders Client Clients Passenger Passengers Cyclist Cyclists Pedestrian Pedestrians Motorist Motorists Dog Dogs Cat Caller Callers
  Addr Address Appt Bay Cust Cx Dept Ext Govt Mgr Mob Ref Res Storm Sirs Tel Text Txt Whom Witness Seen Where Issue Location Date Name Names Surname Caller Customer-services
  Information-desk Interpreter Landlord Landlords Maladministration Outpatients Paramedic Paramedics Pharmacist Podiatry Porter Porters Radiology Regional Rehab Safeguarding Specialist Switchboard Technician Trainee Tuition Vaccination X-ray Men Doc Docs Meds Medication Obs OBS Confidence Tel Tele Mobile Mob Fax Caller Reg Colour Large Print Mayor Never Ext Extension Name Names Date DOB Postcode Address Type Subject Ref
`);

/** Words with accents that English has taken in, and firms, places and goods: no names of residents. */
export const LOAN_WORDS: readonly string[] = words(`
  Café Cafés Fête Fêtes Fete Crèche Crèches Creche Façade Façades Château Résumé Débris Protégé Élite Séance Cliché Soirée Entrée
  Décor Détente Fiancé Fiancée Naïve Née Passé Purée Sauté Touché Pâté Crêpe Crêperie Éclair Matinée Première Rosé Jalapeño Piñata
  Señor Señora Doppelgänger Über Zürich Malmö Málaga Córdoba Bogotá Curaçao Réunion Perú México São Québec Montréal
  Škoda Skoda Citroën Citroen Nestlé Häagen Lidl Søstrene L'Oréal Lancôme Beyoncé Pokémon Nescafé Médecins Frontières Curaçao
  Žurek Ślaska Köln München Düsseldorf Genève Españ España Dŵr Tŷ Cŵn Môn Llŷn Pàirc Gàidhlig Comhairle Àrd Sgoil
`);

/** Written like O'Dowd or McSorley, and no resident's: shops, machines and drugs. */
export const NOT_FAMILIES =
  "McDonald McDonalds McAfee McVitie McVities McFlurry McMuffin MacBook MacBooks O'Neills O'clock O'Clock D'oh McColl McColls McCain McLaren McArthur";

/** Titles, whose bearer is named behind them, and words of forms, headings and notes of places. */
export const NOT_NAMES_OF_FORMS: readonly string[] = words(`
  Reverend Professor Lieutenant Captain Sergeant Constable Colonel Canon Master Mister Bishop Archdeacon Alderman Imam Rabbi Pastor
  Wedding Anniversary Jubilee Palace Concert Festival Exhibition Carnival Bonfire Fireworks Sec Grit Reminder Cut Delays Major Minor
  Council-tax Poll Utility Gas Electric Phone Invoice Bailiff Summons Hedge Kerb Gully Gullies Drain Drains Manhole Lamp Lamps Bollard
  Bollards Cone Cones Verge Verges Weeds Graffiti Flytip Fly-tip Flytipping Leaflet Leaflets Poster Posters Voucher Vouchers Panel
  Outcome Upheld Partly Decision Category Status Closed Reopened Pending Duplicate Withdrawn Escalated Resolved Team-leader Unknown
  Outside Opposite Beside Behind Beyond Across Along Towards Nr Opp Adj Adjacent Jct Junc Corner Top Bottom Rear End Ends Entrance Exit
  Anonymous Nil Various Wheelie Caddy Sack Sacks Bulky Skips Syringe Needle Needles Asbestos Fridge Mattress Sofa Trolley
`);
