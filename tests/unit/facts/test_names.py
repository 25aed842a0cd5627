"""Names as people type them: how each is greeted, and what is told about the person besides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.name_field import parse_name
from composer.facts.names import (
    full_name,
    goes_by_title,
    is_american,
    job_of,
    join_names,
    names_in,
    reader_words,
    salutation_name,
    title_of,
)
from composer.interview import Person

# Name as typed, greeted in a warm note, greeted in a formal one (British), the job that was typed.
TYPED = [
    ("Priya Raman, Head of Data", "Priya", "Priya Raman", "Head of Data"),
    ("Denise (HR)", "Denise", "Denise", "HR"),
    ("DESMOND (SITE MGR)", "Desmond", "Desmond", "site manager"),
    ("mr lucian crane (partner)", "Lucian", "Mr Crane", "partner"),
    ("Rosalind Fairweather-Eze, team lead", "Rosalind", "Rosalind Fairweather-Eze", "team lead"),
    ("Ana - hiring manager", "Ana", "Ana", "hiring manager"),
    ("Sam Okafor (he/him)", "Sam", "Sam Okafor", ""),
    ("Jordan Smith, PhD", "Jordan", "Dr Smith", ""),
    ("Keisha Brown RN", "Keisha", "Keisha Brown", ""),
    ("lucy@acme.com", "Lucy", "Lucy", ""),
    ("Dana Cole <dana@acme.com>", "Dana", "Dana Cole", ""),
    ("the hiring manager", "hiring manager", "hiring manager", "hiring manager"),
    ("recruiter", "", "", "recruiter"),
    ("Tom and Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Tom & Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Dana Whitfield (CTO); Omar Haddad", "Dana and Omar", "Dana Whitfield and Omar Haddad", "CTO"),
    ("J.T. Walsh", "J.T. Walsh", "J.T. Walsh", ""),
    ("Capt. Rodriguez", "Captain Rodriguez", "Captain Rodriguez", ""),
    ("Herr Müller", "Herr Müller", "Herr Müller", ""),
    ("عبد الله", "عبد الله", "عبد الله", ""),
    ("李小龍", "李小龍", "李小龍", ""),
    ("ALEX CHEN", "Alex", "Alex Chen", ""),
    ("maya o'brien", "Maya", "Maya O'Brien", ""),
    ("mr kim", "Mr Kim", "Mr Kim", ""),
    ("van der Berg, Pieter", "Pieter", "Pieter van der Berg", ""),
    ("Berg, Pieter van der", "Pieter", "Pieter van der Berg", ""),
    ("O'Brien, Siobhán", "Siobhán", "Siobhán O'Brien", ""),
    ("Ronald McDonald", "Ronald", "Ronald McDonald", ""),
    ("bell hooks", "Bell", "Bell Hooks", ""),
    ("Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker", ""),
    ("Mohammed bin Rashid Al Falasi", "Mohammed", "Mohammed bin Rashid Al Falasi", ""),
    ("X Æ Lee", "X Æ Lee", "X Æ Lee", ""),
    ("chef Marguerite Plumtree-Ojo", "Marguerite", "Chef Plumtree-Ojo", ""),
    ("Prof. Dr. Ingeborg Wattenschlick", "Professor Wattenschlick", "Professor Wattenschlick", ""),
    ("Prof. Dr. med. Hans Müller, PhD", "Professor Müller", "Professor Müller", ""),
    ("Principal Joyce Meyer", "Principal Meyer", "Principal Meyer", ""),
    ("Councillor Tighe", "Councillor Tighe", "Councillor Tighe", ""),
    ("Matron Beatrix Thornquist", "Matron Thornquist", "Matron Thornquist", ""),
    ("Capt. Morwenna Blyth", "Captain Blyth", "Captain Blyth", ""),
    ("Winifred Stone-Adeyemi, home manager", "Winifred", "Winifred Stone-Adeyemi", "home manager"),
    ("Gaz Pemberthwaite (owner)", "Gaz", "Gaz Pemberthwaite", "owner"),
    ("Wei Ling Tan", "Wei Ling", "Wei Ling Tan", ""),
    ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", ""),
    ("Kim Min-jun", "Kim Min-jun", "Kim Min-jun", ""),
    ("María García López", "María", "María García López", ""),
    ("Björk Jónsdóttir", "Björk", "Björk Jónsdóttir", ""),
    ("DUPONT Jean", "Jean", "Jean Dupont", ""),
    ("Robert (Bob) Smith", "Bob", "Robert Smith", ""),
    ("Brändli, Dr. Anneliese", "Dr Brändli", "Dr Brändli", ""),
    ("KEISHA BROWN RN", "Keisha", "Keisha Brown", ""),
    ("keisha brown, rn", "Keisha", "Keisha Brown", ""),
    ("Hester Dunwoody-Pike, libraries mgr", "Hester", "Hester Dunwoody-Pike", "libraries manager"),
    ("Cllr Rosamund Tighe", "Councillor Tighe", "Councillor Tighe", ""),
    ("Mrs Philippa Grimshaw-Vane (owner)", "Philippa", "Mrs Grimshaw-Vane", "owner"),
    ("Mr and Mrs Kim", "Mr and Mrs Kim", "Mr and Mrs Kim", ""),
    ("Tom, Ana and Raj", "Tom, Ana and Raj", "Tom, Ana and Raj", ""),
    ("Tom, Ana, Raj", "Tom, Ana and Raj", "Tom, Ana and Raj", ""),
    ("Dana Whitfield, CTO and Omar Haddad, CEO", "Dana and Omar", "Dana Whitfield and Omar Haddad", "CTO"),
    ("Ana Lee, Head of People and Culture", "Ana", "Ana Lee", "Head of People and Culture"),
    ("HR - Denise", "Denise", "Denise", "HR"),
    ("Denise from HR", "Denise", "Denise", "HR"),
    ("recruiter Lucy Hale", "Lucy", "Lucy Hale", "recruiter"),
    ("head chef tom lee", "Tom", "Tom Lee", "head chef"),
    ("dana.cole@acme.com", "Dana", "Dana Cole", ""),
    ("jsmith@acme.com", "", "", ""),
    ("hr@acme.com", "", "", ""),
    ("n/a", "", "", ""),
    ("?", "", "", ""),
    ("the hiring team", "hiring team", "hiring team", "hiring team"),
    ("Matron", "Matron", "Matron", "Matron"),
    ("Chef", "Chef", "Chef", "Chef"),
    ("HR", "", "", "HR"),
    ("Sam Okafor she/her", "Sam", "Sam Okafor", ""),
    ("Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--", ""),
    ("{{ 7*7 }}", "{{ 7*7 }}", "{{ 7*7 }}", ""),
    ("Wm. Smith", "Wm. Smith", "Wm. Smith", ""),
    ("Tim Cook", "Tim", "Tim Cook", ""),
    ("Cook, Tim", "Tim", "Tim Cook", ""),
    ("Sir Ian Reed", "Sir Ian", "Sir Ian", ""),
    ("JT WALSH", "JT", "JT Walsh", ""),
    ("KIM Min-jun", "Min-jun", "Kim Min-jun", ""),
    ("J. Robert Oppenheimer", "J. Robert Oppenheimer", "J. Robert Oppenheimer", ""),
    ("Frau Dr. Schmidt", "Dr Schmidt", "Dr Schmidt", ""),
    ("maria de la cruz", "Maria", "Maria de la Cruz", ""),
    ("jean d'aubigné", "Jean", "Jean d'Aubigné", ""),
    ("Ana Ruiz, she/her", "Ana", "Ana Ruiz", ""),
    ("Jack Ma", "Jack", "Jack Ma", ""),
    ("JACK MA", "Jack", "Jack Ma", ""),
    ("Sarah ?", "Sarah", "Sarah", ""),
    ("Priya 😀", "Priya", "Priya", ""),
    ("Tom Bishop", "Tom", "Tom Bishop", ""),
    ("Ana", "Ana", "Ana", ""),
    ("Dr Jane Lee, PhD", "Dr Lee", "Dr Lee", ""),
    ("<script>alert(1)</script>", "<script>alert(1)</script>", "<script>alert(1)</script>", ""),
    ("Denise, HR", "Denise", "Denise", "HR"),
    ("Denise HR", "Denise", "Denise", "HR"),
    ("Major Tom", "Major Tom", "Major Tom", ""),
    ("Smith, John, PhD", "John", "Dr Smith", ""),
    ("Smith, Dr John", "Dr Smith", "Dr Smith", ""),
    ("Sam Okafor they/them", "Sam", "Sam Okafor", ""),
    ("Priya Raman - Head of Data, Acme", "Priya", "Priya Raman", "Head of Data, Acme"),
    ("Ana Lee | Recruiter", "Ana", "Ana Lee", "Recruiter"),
    ("Recruiter: Lucy", "Lucy", "Lucy", "Recruiter"),
    ("my boss tom", "Tom", "Tom", "boss"),
    ("Dana at Acme", "Dana", "Dana", ""),
    ("Dr. med. Anna Weiß", "Dr Weiß", "Dr Weiß", ""),
    ("Rev. Thomas Hale", "Reverend Hale", "Reverend Hale", ""),
    ("Prof Lee", "Professor Lee", "Professor Lee", ""),
    ("Ms. Raman", "Ms Raman", "Ms Raman", ""),
    ("MR KIM", "Mr Kim", "Mr Kim", ""),
    ("MARIA GARCÍA LÓPEZ", "Maria", "Maria García López", ""),
    ("O'BRIEN, SIOBHÁN", "Siobhán", "Siobhán O'Brien", ""),
    ("mcdonald, ronald", "Ronald", "Ronald McDonald", ""),
    ("Ana (?)", "Ana", "Ana", ""),
    ("idk", "", "", ""),
    ('"Dana Cole" <dana@acme.com>', "Dana", "Dana Cole", ""),
    ("Tom/Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Ngũgĩ wa Thiong'o", "Ngũgĩ", "Ngũgĩ wa Thiong'o", ""),
    ("Vice Principal Joyce Meyer", "Joyce", "Joyce Meyer", "Vice Principal"),
    ("Nurse Kelly", "Nurse Kelly", "Nurse Kelly", ""),
    ("Smith", "Smith", "Smith", ""),
    ("SMITH", "Smith", "Smith", ""),
    ("Mx Rowan Ash", "Rowan", "Mx Ash", ""),
    ("Head of HR", "", "", "Head of HR"),
    ("Talent Acquisition", "", "", "Talent Acquisition"),
    ("Jane Smith (she/her), VP Engineering", "Jane", "Jane Smith", "VP Engineering"),
    ("Jane Smith (HR, she/her)", "Jane", "Jane Smith", "HR"),
    ("Dr Lindiwe Castellane", "Dr Castellane", "Dr Castellane", ""),
    ("Jean-Luc d'Aubigné", "Jean-Luc", "Jean-Luc d'Aubigné", ""),
    ("Müge Öztürk", "Müge", "Müge Öztürk", ""),
    ("João", "João", "João", ""),
    ("Ananya Iyer", "Ananya", "Ananya Iyer", ""),
    ("Prof. Graham Whitfield", "Professor Whitfield", "Professor Whitfield", ""),
    ("Dr. Ludwig van Beethoven", "Dr van Beethoven", "Dr van Beethoven", ""),
    ("Dr. Gabriel García Márquez", "Dr Gabriel García Márquez", "Dr Gabriel García Márquez", ""),
    ("Dr. House", "Dr House", "Dr House", ""),
    ("García Márquez, Gabriel", "Gabriel", "Gabriel García Márquez", ""),
    ("Wang Wei", "Wang Wei", "Wang Wei", ""),
    ("김민준", "김민준", "김민준", ""),
    ("محمد علي", "محمد", "محمد علي", ""),
    ("ელენე", "ელენე", "ელენე", ""),
    ("अनन्या अय्यर", "अनन्या", "अनन्या अय्यर", ""),
    ("Ben Smith", "Ben", "Ben Smith", ""),
    ("PRINCIPAL OTTOLINE GREAVES", "Principal Greaves", "Principal Greaves", ""),
    ("mr Octavian Sprule", "Octavian", "Mr Sprule", ""),
    ("ana.ruiz@acme.com", "Ana", "Ana Ruiz", ""),
    ("Tom Lee; Ana Ruiz; Raj Iyer", "Tom, Ana and Raj", "Tom Lee, Ana Ruiz and Raj Iyer", ""),
    ("Supt. Ruth Okoye", "Superintendent Okoye", "Superintendent Okoye", ""),
    ("Coach Dan Riley", "Dan", "Coach Riley", ""),
    ("Rabbi Miriam Stern", "Rabbi Stern", "Rabbi Stern", ""),
    ("Head of Talent", "", "", "Head of Talent"),
    ("Sarah Head", "Sarah", "Sarah Head", ""),
    ("Panel: Ana, Tom and Raj", "Ana, Tom and Raj", "Ana, Tom and Raj", ""),
    ("Sarah from the talent team", "Sarah", "Sarah", "talent team"),
    ("Hi Sarah", "Sarah", "Sarah", ""),
    ("Lt. Col. Jane Reed", "Lieutenant Colonel Reed", "Lieutenant Colonel Reed", ""),
    ("PROF DR WATTENSCHLICK", "Professor Wattenschlick", "Professor Wattenschlick", ""),
    ("Ana Lee (recruiter) and Tom Hale (CTO)", "Ana and Tom", "Ana Lee and Tom Hale", "recruiter"),
    ("Jane Smith MD", "Jane", "Dr Smith", ""),
    ("talent acquisition", "", "", "talent acquisition"),
    ("", "", "", ""),
    # A name beside a job, a doubt or a phrase, in several languages; titles of many countries; several people.
    ("Ama Boateng (staff eng)", "Ama", "Ama Boateng", "staff engineer"),
    ("Shaz (owner's daughter, runs the office)", "Shaz", "Shaz", "owner's daughter, runs the office"),
    ("Karin, rektor", "Karin", "Karin", "rektor"),
    ("Karin, Rektor", "Karin", "Karin", "Rektor"),
    ("Paulina (directora creativa)", "Paulina", "Paulina", "directora creativa"),
    ("hr lady - Sabrina?", "Sabrina", "Sabrina", "HR lady"),
    ("hr lady sabrina", "Sabrina", "Sabrina", ""),
    ("the manager, Mike I think", "Mike", "Mike", "manager"),
    ("Pan Marek Nowak", "Marek", "Pan Nowak", ""),
    ("Pani Nowak", "Pani Nowak", "Pani Nowak", ""),
    ("Declan Moriarty, superintendent pharmacist", "Declan", "Declan Moriarty", "superintendent pharmacist"),
    ("Sup. Carol Whitty", "Carol", "Carol Whitty", "supervisor"),
    ("Mr Rudge & his son Lee", "Mr Rudge and Lee", "Mr Rudge and Lee", ""),
    ("Sir Enzo", "Sir Enzo", "Sir Enzo", ""),
    ("Ma'am Liza", "Ma'am Liza", "Ma'am Liza", ""),
    ("Capt. Ragnheiður Valdimarsdóttir", "Captain Ragnheiður", "Captain Ragnheiður", ""),
    ("Don Ramón Pizarro", "Don Ramón", "Don Ramón", ""),
    ("Don Ramón", "Don Ramón", "Don Ramón", ""),
    ("Doña Carmen Ruiz", "Doña Carmen", "Doña Carmen", ""),
    ("Don Draper", "Don", "Don Draper", ""),
    ("W. VAN DER LAAN", "W. van der Laan", "W. van der Laan", ""),
    ("Tyler @ CareBridge", "Tyler", "Tyler", ""),
    ("Tyler @CareBridge", "Tyler", "Tyler", ""),
    ("tyler from carebridge", "Tyler", "Tyler", ""),
    ("Marcy & Deb", "Marcy and Deb", "Marcy and Deb", ""),
    ("Colonel (ret.) D. Pretorius", "Colonel Pretorius", "Colonel Pretorius", ""),
    ("Herr Dr. Beat Caflisch", "Dr Caflisch", "Dr Caflisch", ""),
    ("Dr. Ortiz-Hale (SpEd director)", "Dr Ortiz-Hale", "Dr Ortiz-Hale", "SpEd director"),
    ("Tasha Broadnax RN BSN", "Tasha", "Tasha Broadnax", ""),
    ("Isla Drummond (clinical director)", "Isla", "Isla Drummond", "clinical director"),
    ("RAY (SHOP FOREMAN)", "Ray", "Ray", "shop foreman"),
    ("Mike (I think)", "Mike", "Mike", ""),
    ("maybe Sarah", "Sarah", "Sarah", ""),
    ("Sarah or something", "Sarah", "Sarah", ""),
    ("Sarah? not sure", "Sarah", "Sarah", ""),
    ("Priya (can't remember her last name)", "Priya", "Priya", ""),
    ("can't remember her name", "", "", ""),
    ("didn't catch it", "", "", ""),
    ("Jo, spelling?", "Jo", "Jo", ""),
    ("Siobhan (sp?)", "Siobhan", "Siobhan", ""),
    ("Mike (manager, I think)", "Mike", "Mike", "manager"),
    ("Lena, I think, from HR", "Lena", "Lena", "HR"),
    ("the guy who runs the kitchen", "", "", "guy who runs the kitchen"),
    ("some guy called Dave", "Dave", "Dave", ""),
    ("a woman named Ifeoma", "Ifeoma", "Ifeoma", ""),
    ("the nice lady Carol", "Carol", "Carol", ""),
    ("owner (Mrs Patel)", "Mrs Patel", "Mrs Patel", "owner"),
    ("HR manager (Denise)", "Denise", "Denise", "HR manager"),
    ("two guys from ops", "", "", "two guys"),
    ("the owner's wife", "", "", "owner's wife"),
    ("the boss", "", "", "boss"),
    ("3 people", "", "", "3 people"),
    ("a panel of three", "", "", "panel of three"),
    ("the panel", "panel", "panel", "panel"),
    ("everyone", "everyone", "everyone", "everyone"),
    ("Priya and the team", "Priya and team", "Priya and team", ""),
    ("Dave and a guy from ops", "Dave", "Dave", ""),
    ("Mike the owner", "Mike", "Mike", "owner"),
    ("Mike who runs the yard", "Mike", "Mike", ""),
    ("Mike - runs the yard", "Mike", "Mike", "runs the yard"),
    ("met with Sarah Chen", "Sarah", "Sarah Chen", ""),
    ("Interview with Sarah Chen", "Sarah", "Sarah Chen", ""),
    ("duty solicitor karen", "Karen", "Karen", ""),
    ("his brother Tom", "Tom", "Tom", ""),
    ("Mrs Okafor and her daughter Ada", "Mrs Okafor and Ada", "Mrs Okafor and Ada", ""),
    ("Femi + the chef", "Femi and Chef", "Femi and Chef", ""),
    ("Rektorin Karin Berg", "Karin", "Karin Berg", "Rektorin"),
    ("Directora Creativa - Paulina", "Paulina", "Paulina", "Directora Creativa"),
    ("gérant, Luc", "Luc", "Luc", "gérant"),
    ("Luc, gérant", "Luc", "Luc", "gérant"),
    ("Luc (le patron)", "Luc", "Luc", "le patron"),
    ("Jörg, Werkstattleiter", "Jörg", "Jörg", ""),
    ("Anke (Pflegedienstleitung)", "Anke", "Anke", "Pflegedienstleitung"),
    ("Aino, toimitusjohtaja", "Aino", "Aino", "toimitusjohtaja"),
    ("Zosia, kierowniczka sklepu", "Zosia", "Zosia", "kierowniczka sklepu"),
    ("kierownik Tomasz", "Tomasz", "Tomasz", "kierownik"),
    ("Giulia (titolare)", "Giulia", "Giulia", "titolare"),
    ("Lucía, dueña", "Lucía", "Lucía", "dueña"),
    ("Jean-Pierre Lemoine, chef d'atelier", "Jean-Pierre", "Jean-Pierre Lemoine", "chef d'atelier"),
    ("Ayşe Han\u0131m", "Ayşe Han\u0131m", "Ayşe Han\u0131m", ""),
    ("Mehmet Bey", "Mehmet Bey", "Mehmet Bey", ""),
    ("Tanaka-san", "Tanaka-san", "Tanaka-san", ""),
    ("Sharma ji", "Sharma ji", "Sharma ji", ""),
    ("Ramesh Sir", "Ramesh Sir", "Ramesh Sir", ""),
    ("Pak Budi", "Pak Budi", "Pak Budi", ""),
    ("Ibu Sri Wahyuni", "Bu Sri", "Bu Sri", ""),
    ("Khun Somchai", "Khun Somchai", "Khun Somchai", ""),
    ("Uncle Kimo", "Uncle Kimo", "Uncle Kimo", ""),
    ("Matua Hemi", "Matua Hemi", "Matua Hemi", ""),
    ("Whaea Aroha Ngata", "Whaea Aroha", "Whaea Aroha", ""),
    ("田中\uff08部長\uff09", "田中", "田中", ""),
    ("Olena Коваль", "Olena", "Olena Коваль", ""),
    ("Guðmundur Árnason", "Guðmundur", "Guðmundur Árnason", ""),
    ("Dr. Guðrún Jónsdóttir", "Dr Guðrún", "Dr Guðrún", ""),
    ("Sr. López", "Sr. López", "Sr. López", ""),
    ("Lic. Ana Ruiz", "Ana", "Ana Ruiz", ""),
    ("Dipl.-Ing. Karl Weber", "Karl", "Karl Weber", ""),
    ("Mevrouw de Vries", "Mevrouw de Vries", "Mevrouw de Vries", ""),
    ("Madame Colette Vandamme", "Colette", "Madame Vandamme", ""),
    ("Frau Schröter", "Frau Schröter", "Frau Schröter", ""),
    ("M. Dupont", "M. Dupont", "M. Dupont", ""),
    ("Elizabeth Taylor (Liz)", "Liz", "Elizabeth Taylor", ""),
    ("Zhang Wei (Vivian)", "Vivian", "Zhang Wei", ""),
    ('William "Bill" Hart', "Bill", "William Hart", ""),
    ("Zsófia Kiss (Zsófi)", "Zsófi", "Zsófia Kiss", ""),
    ("Katarzyna Wójcik (goes by Kasia)", "Kasia", "Katarzyna Wójcik", ""),
    ("Sam (Kestrel)", "Sam", "Sam", ""),
    ("Sam Okafor (Kestrel Robotics)", "Sam", "Sam Okafor", ""),
    ("Sarah Lee / Head of People", "Sarah", "Sarah Lee", "Head of People"),
    ("Sarah Lee: talent partner", "Sarah", "Sarah Lee", "talent partner"),
    ("Sarah Chen\nHead of People", "Sarah", "Sarah Chen", "Head of People"),
    ("Sarah Lee, Tom Hale", "Sarah and Tom", "Sarah Lee and Tom Hale", ""),
    ("Sarah Lee / Tom Hale", "Sarah and Tom", "Sarah Lee and Tom Hale", ""),
    ("Sarah Lee (CTO), Tom Hale (VP)", "Sarah and Tom", "Sarah Lee and Tom Hale", "CTO"),
    ("Ana y Luis", "Ana and Luis", "Ana and Luis", ""),
    ("Otieno Were, news editor", "Otieno", "Otieno Were", "news editor"),
    ("Jackie Trench, matron", "Jackie", "Jackie Trench", "matron"),
    ("Chantal Ouellette, Controller", "Chantal", "Chantal Ouellette", "Controller"),
    ("Sarah Lee, Kestrel Robotics", "Sarah", "Sarah Lee", ""),
    ("Sarah, Facilities", "Sarah", "Sarah", ""),
    ("Priya Nair, Consultant Paediatrician", "Priya", "Priya Nair", "Consultant Paediatrician"),
    ("Bev Colley - ward sister", "Bev", "Bev Colley", "ward sister"),
    ("Sgt. Dale Hobbs (recruiting)", "Sergeant Hobbs", "Sergeant Hobbs", "recruiting"),
    ("Fire Captain Luis Ortega", "Captain Ortega", "Captain Ortega", ""),
    ("General Manager Tom Lee", "Tom", "Tom Lee", "General Manager"),
    ("Nurse Manager Kelly Moss", "Kelly", "Kelly Moss", "Nurse Manager"),
    ("site foreman - big Dave", "Dave", "Dave", "site foreman"),
    ("Hunter Grace", "Hunter", "Hunter Grace", ""),
    ("mark black", "Mark", "Mark Black", ""),
    ("sarah lee 0161 555 0100", "Sarah", "Sarah Lee", ""),
    ("An Na", "An", "An Na", ""),
    ("Guy Martin", "Guy", "Guy Martin", ""),
    ("Son Heung-min", "Son", "Son Heung-min", ""),
    ("Anders Head, ops", "Anders", "Anders Head", "ops"),
    ("danah boyd", "Danah", "Danah Boyd", ""),
    ("priya Raman", "priya", "priya Raman", ""),
    ("sabrina.kohl@firm.de", "Sabrina", "Sabrina Kohl", ""),
    ("careers@firm.de", "", "", ""),
    ("Interviewer 1", "", "", "Interviewer 1"),
    ("hiring manager", "hiring manager", "hiring manager", "hiring manager"),
    ("HIRING TEAM", "hiring team", "hiring team", "hiring team"),
    ("the owner", "", "", "owner"),
    ("Headteacher", "Headteacher", "Headteacher", "Headteacher"),
    ("Bob, maintenance", "Bob", "Bob", "maintenance"),
    ("Gurpreet Singh Dhillon, depot manager", "Gurpreet", "Gurpreet Singh Dhillon", "depot manager"),
    ("Aunty Mele", "Auntie Mele", "Auntie Mele", ""),
    ("Kumu Leilani Kahale", "Kumu Leilani", "Kumu Leilani", ""),
    ("Tama (gaffer)", "Tama", "Tama", "gaffer"),
    ("Jools - bar manager", "Jools", "Jools", "bar manager"),
    ("Big Dave", "Dave", "Dave", ""),
    ("Wee Jimmy", "Jimmy", "Jimmy", ""),
    ("Rev'd Canon Alison Grove", "Reverend Canon Grove", "Reverend Canon Grove", ""),
    ("Fr. Michael Doyle", "Fr. Michael Doyle", "Fr. Michael Doyle", ""),
    ("Sister Agnes", "Sister Agnes", "Sister Agnes", ""),
    ("Sr Mary Bernadette", "Sr Mary Bernadette", "Sr Mary Bernadette", ""),
    ("Dr. med. vet. Petra Zimmermann", "Dr Zimmermann", "Dr Zimmermann", ""),
    ("Prof. em. Dr. Hans Albrecht", "Professor Albrecht", "Professor Albrecht", ""),
    ("Prof Dr-Ing. Stefan Kurz", "Professor Kurz", "Professor Kurz", ""),
    ("Mag. Anna Huber", "Anna", "Anna Huber", ""),
    ("Ing. Karel Novák", "Karel", "Karel Novák", ""),
    ("Avv. Paolo Rossi", "Paolo", "Paolo Rossi", ""),
    ("Dott.ssa Chiara Bianchi", "Dr Bianchi", "Dr Bianchi", ""),
    ("Mme Lefèvre", "Madame Lefèvre", "Madame Lefèvre", ""),
    ("Monsieur Jean-Luc Picard", "Jean-Luc", "Monsieur Picard", ""),
    ("Señora Ortiz", "Señora Ortiz", "Señora Ortiz", ""),
    ("Sra. Ortiz", "Sra. Ortiz", "Sra. Ortiz", ""),
    ("Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn An", ""),
    ("김민수 팀장", "김민수 팀장", "김민수 팀장", ""),
    ("佐藤さん", "佐藤さん", "佐藤さん", ""),
    ("王经理", "王经理", "王经理", ""),
    ("Ivan Petrovich", "Ivan", "Ivan Petrovich", ""),
    ("Олена Коваленко", "Олена", "Олена Коваленко", ""),
    ("Αλέξανδρος Παπαδόπουλος", "Αλέξανδρος", "Αλέξανδρος Παπαδόπουλος", ""),
    ("د. سارة أحمد", "د. سارة أحمد", "د. سارة أحمد", ""),
    ("Abu Bakr Siddique", "Abu Bakr Siddique", "Abu Bakr Siddique", ""),
    ("Ahmed Al-Mansoori (GM)", "Ahmed", "Ahmed Al-Mansoori", "GM"),
    ("Sheikh Khalid", "Sheikh Khalid", "Sheikh Khalid", ""),
    ("Eng. Khalid Omar", "Khalid", "Khalid Omar", "engineer"),
    ("Arc. Funmi Ade", "Funmi", "Funmi Ade", ""),
    ("Barr. Tunde Bello", "Tunde", "Tunde Bello", ""),
    ("Alhaji Musa", "Alhaji Musa", "Alhaji Musa", ""),
    ("Chief Okonkwo", "Chief Okonkwo", "Chief Okonkwo", ""),
    ("Pastor Mike", "Pastor Mike", "Pastor Mike", ""),
    ("Hon. Grace Mutua", "Grace", "Grace Mutua", ""),
    ("Madam Chen", "Madam Chen", "Madam Chen", ""),
    ("Teacher Ana", "Ana", "Ana", "Teacher"),
    ("Coach K", "Coach K", "Coach K", ""),
    ("Judge Judy Sheindlin", "Judge Sheindlin", "Judge Sheindlin", ""),
    ("Cpl Jones", "Corporal Jones", "Corporal Jones", ""),
    ("LCDR Sarah Knox", "Lieutenant Commander Knox", "Lieutenant Commander Knox", ""),
    ("Officer Ramirez", "Officer Ramirez", "Officer Ramirez", ""),
    ("Firefighter Lopez", "Firefighter Lopez", "Firefighter Lopez", ""),
    ("Nurse in charge - Bisi", "Bisi", "Bisi", "Nurse in charge"),
    ("charge nurse, Bisi Adeyemi", "Bisi", "Bisi Adeyemi", "charge nurse"),
    ("Bisi (charge nurse on nights)", "Bisi", "Bisi", "charge nurse on nights"),
    ("bisi charge nurse", "Bisi", "Bisi", "charge nurse"),
    ("JANET (OFFICE)", "Janet", "Janet", "office"),
    ("JANET & STEVE", "Janet and Steve", "Janet and Steve", ""),
    ("Steve n Janet", "Steve and Janet", "Steve and Janet", ""),
    ("steve/janet", "Steve and Janet", "Steve and Janet", ""),
    ("Steve, Janet, and a third guy", "Steve and Janet", "Steve and Janet", ""),
    ("Steve, Janet + 1", "Steve and Janet", "Steve and Janet", ""),
    ("Steve (lead), Janet (HR)", "Steve and Janet", "Steve and Janet", "lead"),
    ("Steve Kim (lead dev) & Janet Woo (pm)", "Steve and Janet", "Steve Kim and Janet Woo", "lead dev"),
    ("Steve; Janet; Bob", "Steve, Janet and Bob", "Steve, Janet and Bob", ""),
    ("1. Steve 2. Janet", "Steve and Janet", "Steve and Janet", ""),
    ("- Steve", "Steve", "Steve", ""),
    ("* Janet Woo - PM", "Janet", "Janet Woo", "PM"),
    ("Janet Woo, PM, she/her", "Janet", "Janet Woo", "PM"),
    ("Janet Woo PMP", "Janet", "Janet Woo", ""),
    ("Janet Woo, PMP, SHRM-CP", "Janet", "Janet Woo", ""),
    ("Janet Woo Jr.", "Janet", "Janet Woo", ""),
    ("Robert Downey, Jr.", "Robert", "Robert Downey", ""),
    ("Martin Luther King III", "Martin", "Martin Luther King", ""),
    ("Janet W.", "Janet", "Janet W.", ""),
    ("Janet W", "Janet", "Janet W", ""),
    ("J. Woo", "J. Woo", "J. Woo", ""),
    ("ms. woo", "Ms Woo", "Ms Woo", ""),
    ("MS. WOO", "Ms Woo", "Ms Woo", ""),
    ("mrs.woo", "Mrs Woo", "Mrs Woo", ""),
    ("Dr.Woo", "Dr Woo", "Dr Woo", ""),
    ("Dr Who?", "Dr Who", "Dr Who", ""),
    ("Mr. Kim (first name unknown)", "Mr Kim", "Mr Kim", ""),
    ("Kim; lab manager", "Kim", "Kim", "lab manager"),
    ("Kim – lab manager", "Kim", "Kim", "lab manager"),
    ("Kim—lab manager", "Kim", "Kim", "lab manager"),
    ("Kim (Lab Manager) (she/her)", "Kim", "Kim", "Lab Manager"),
    ("lab manager: Kim", "Kim", "Kim", "lab manager"),
    ("Lab Manager Kim", "Kim", "Kim", "Lab Manager"),
    ("the lab manager kim", "Kim", "Kim", "lab manager"),
    ("lab mgr kim lee", "Kim Lee", "Kim Lee", "lab manager"),
    ("a recruiter called Kim", "Kim", "Kim", "recruiter"),
    ("recruiter, name was Kim", "Kim", "Kim", "recruiter"),
    ("recruiter (didn't get name)", "", "", "recruiter"),
    ("no name given", "", "", ""),
    ("not told", "", "", ""),
    ("nobody", "", "", ""),
    ("unknown", "", "", ""),
    ("HR dept", "", "", "HR department"),
    ("HR team", "HR team", "HR team", "HR team"),
    ("the interview panel", "interview panel", "interview panel", "interview panel"),
    ("the selection committee", "selection committee", "selection committee", "selection committee"),
    ("Search Committee", "search committee", "search committee", "Search Committee"),
    ("admissions team", "admissions team", "admissions team", "admissions team"),
    ("To whom it may concern", "", "", ""),
    ("Sir/Madam", "", "", ""),
    ("Dear Kim", "Kim", "Kim", ""),
    ("Hi Kim!", "Kim", "Kim", ""),
    ("kim@lab.org", "Kim", "Kim", ""),
    ("kim.lee@lab.org", "Kim", "Kim Lee", ""),
    ("Kim Lee kim.lee@lab.org", "Kim Lee", "Kim Lee", ""),
    ("KIM LEE <KIM.LEE@LAB.ORG>", "Kim Lee", "Kim Lee", ""),
    ("info@lab.org", "", "", ""),
    ("Kim Lee, Lab Manager at Borealis", "Kim Lee", "Kim Lee", "Lab Manager"),
    ("Kim Lee @ Borealis Labs", "Kim Lee", "Kim Lee", ""),
    ("Kim Lee | Borealis", "Kim Lee", "Kim Lee", ""),
    ("Kim Lee (Borealis, lab manager)", "Kim Lee", "Kim Lee", "lab manager"),
    ("Hugo Boss", "Hugo", "Hugo Boss", ""),
    ("Rosa (boss)", "Rosa", "Rosa", "boss"),
    ("Rosa, boss", "Rosa", "Rosa", "boss"),
    ("boss Rosa", "Rosa", "Rosa", "boss"),
    ("Rosa Luxemburg-Santos", "Rosa", "Rosa Luxemburg-Santos", ""),
    ("José María", "José", "José María", ""),
    ("Mary-Kate", "Mary-Kate", "Mary-Kate", ""),
    ("Lee Ann", "Lee Ann", "Lee Ann", ""),
    ("Tom Baker", "Tom", "Tom Baker", ""),
    ("Baker, Tom", "Tom", "Tom Baker", ""),
    ("Dean Martin", "Dean", "Dean Martin", ""),
    ("Grace Chef", "Grace", "Grace Chef", ""),
    ("Chef Ramsay", "Chef Ramsay", "Chef Ramsay", ""),
    ("chef", "Chef", "Chef", "chef"),
    ("sous chef Ana", "Ana", "Ana", "sous chef"),
    ("Ana sous chef", "Ana", "Ana", "sous chef"),
    ("Nan", "Nan", "Nan", ""),
    ("Opal", "Opal", "Opal", ""),
    ("opal reyes", "Opal", "Opal Reyes", ""),
    ("Mr. T", "Mr T", "Mr T", ""),
    ("Miss Honey", "Miss Honey", "Miss Honey", ""),
    ("miss honey", "Miss Honey", "Miss Honey", ""),
    ("Marshall + Priti", "Marshall and Priti", "Marshall and Priti", ""),
    ("Priti (hiring mgr) plus 2 devs", "Priti", "Priti", "hiring manager"),
    ("Priti and two devs", "Priti", "Priti", ""),
    ("Priti and her team", "Priti and team", "Priti and team", ""),
    ("Mr. and Mrs. Ferreira", "Mr and Mrs Ferreira", "Mr and Mrs Ferreira", ""),
    ("The Ferreiras", "The Ferreiras", "The Ferreiras", ""),
    ("Father Ted", "Father Ted", "Father Ted", ""),
    ("my future boss, Ted", "Ted", "Ted", "future boss"),
    ("future boss Ted", "Ted", "Ted", "future boss"),
    ("Ted something, the bakery owner", "Ted", "Ted", "bakery owner"),
    ("Ted Kowalski?? (spelling)", "Ted", "Ted Kowalski", ""),
    ("Ted K (not sure of last name)", "Ted", "Ted K", ""),
    ("Ted/Theo", "Ted and Theo", "Ted and Theo", ""),
    ("Ted aka Theo", "Theo", "Ted", ""),
    ('Ted "Bear" Marsh', "Bear", "Ted Marsh", ""),
    ("Dr Ana Lima PhD FRCP", "Dr Lima", "Dr Lima", ""),
    ("Ana Lima MD, PhD", "Ana", "Dr Lima", ""),
    ("Lima, Ana MD", "Ana", "Dr Lima", ""),
    ("NGUYEN Van An", "Nguyen Van An", "Nguyen Van An", ""),
    ("maitre d', Paul", "Paul", "Paul", "maitre d'"),
    ("der Chef", "", "", "der Chef"),
    ("der Chef, Uwe", "Uwe", "Uwe", "der Chef"),
    ("el jefe, Paco", "Paco", "Paco", "el jefe"),
    ("la jefa", "", "", "la jefa"),
    ("Paco el encargado", "Paco", "Paco", "el encargado"),
    ("o patrão João", "João", "João", "o patrão"),
    ("Madame la directrice", "", "", "Madame la directrice"),
    ("MRS D. OKEKE", "Mrs Okeke", "Mrs Okeke", ""),
    ("Hr. Jensen", "Hr. Jensen", "Hr. Jensen", ""),
    ("Ward Sister Abi Cole", "Sister Cole", "Sister Cole", ""),
    ("Senior Sister Cole", "Sister Cole", "Sister Cole", ""),
    ("A. (owner)", "A.", "A.", "owner"),
    ("A", "A", "A", ""),
    ("Tom from Tom's Plumbing", "Tom", "Tom", "Tom's Plumbing"),
    ("Dr Lee's assistant Joan", "Joan", "Joan", ""),
    ("Pepe Ruiz / Ana Sol", "Pepe and Ana", "Pepe Ruiz and Ana Sol", ""),
    ("Pepe Ruiz y Ana Sol", "Pepe and Ana", "Pepe Ruiz and Ana Sol", ""),
    ("Pepe, and Ana", "Pepe and Ana", "Pepe and Ana", ""),
    ("Pepe w/ Ana", "Pepe", "Pepe", ""),
    ("I met Pepe", "Pepe", "Pepe", ""),
    ("Priya - HR, Sam - eng", "Priya and Sam", "Priya and Sam", "HR"),
    ("Tamar (CFO) and 2 board members", "Tamar", "Tamar", "CFO"),
    ("chair of governors", "", "", "chair of governors"),
    ("Chair of Governors, Mrs Hale", "Mrs Hale", "Mrs Hale", "Chair of Governors"),
    ("Vicar Tom", "Vicar Tom", "Vicar Tom", ""),
    ("The Vicar", "Vicar", "Vicar", "Vicar"),
    ("Frank.", "Frank", "Frank", ""),
    ("frank xx", "Frank", "Frank", ""),
    ("priya in hr", "Priya", "Priya", "HR"),
    ("Kim she's the lead", "Kim", "Kim", "lead"),
    ("First Officer Jane Lim", "Jane", "Jane Lim", "First Officer"),
    ("Station Manager Gary", "Gary", "Gary", "Station Manager"),
    ("Beth, the warehouse lady", "Beth", "Beth", "warehouse lady"),
    ("woman from agency, Donna", "Donna", "Donna", ""),
    ("Donna (Reed agency)", "Donna", "Donna", ""),
    ("Donna @ Reed", "Donna", "Donna", ""),
    ("Pepe or maybe Pepi", "Pepe", "Pepe", ""),
    ("Started with P, Priya?", "Priya", "Priya", ""),
    ("Nice guy named Frank", "Frank", "Frank", ""),
    ("Frank (super nice!)", "Frank", "Frank", "super nice"),
    ("Sheila Farmer", "Sheila", "Sheila Farmer", ""),
    ("Sheila, farmer", "Sheila", "Sheila", "farmer"),
    ("M.B.", "M.B.", "M.B.", ""),
    ("Joan (Dr Lee's PA)", "Joan", "Joan", "Dr Lee's PA"),
    ("Hon. Justice Amina Bello", "Justice Bello", "Justice Bello", ""),
    ("Agnieszka (kierowniczka zmiany)", "Agnieszka", "Agnieszka", "kierowniczka zmiany"),
    ("Наталья Сергеевна", "Наталья", "Наталья Сергеевна", ""),
]


@pytest.mark.parametrize(("typed", "warm", "formal", "job"), TYPED)
def test_a_typed_name_is_read(typed, warm, formal, job):
    person = Person(typed)

    assert salutation_name(person, "warm", american=False) == warm
    assert salutation_name(person, "formal", american=False) == formal
    assert job_of(person) == job


def test_a_job_that_was_told_in_its_field_stands():
    assert job_of(Person("Denise (HR)", title="Head of HR")) == "Head of HR"


@pytest.mark.parametrize(
    ("typed", "brief"),
    [
        ("Dr Lindiwe Castellane", "Dr Castellane"),
        ("Mrs Philippa Grimshaw-Vane (owner)", "Mrs Grimshaw-Vane"),
        ("Cllr Rosamund Tighe", "Councillor Tighe"),
        ("chef Marguerite Plumtree-Ojo", "Marguerite"),
        ("Sir Ian Reed", "Sir Ian"),
        ("Jordan Smith, MBA", "Jordan"),
    ],
)
def test_a_brief_note_keeps_a_title_that_was_typed(typed, brief):
    assert salutation_name(Person(typed), "brief", american=False) == brief


def test_hi_does_not_go_before_a_title():
    assert goes_by_title(Person("Dr Lindiwe Castellane"), "brief")
    assert goes_by_title(Person("Priya Raman", honorific="Ms."), "formal")
    assert not goes_by_title(Person("Priya Raman", honorific="Ms."), "warm")
    assert not goes_by_title(Person("Dr Lindiwe Castellane", introduced_as="Lindi"), "formal")


@pytest.mark.parametrize(
    ("typed", "honorific", "formal"),
    [
        ("Priya Raman", "Ms.", "Ms. Raman"),
        ("Dr. Anneliese Brändli", "Prof.", "Professor Brändli"),
        ("van der Berg, Pieter", "Mx.", "Mx. van der Berg"),
        ("Mohammed bin Rashid Al Falasi", "Mr.", "Mr. Al Falasi"),
        ("Mary A. Smith", "Dr.", "Dr. Smith"),
        # Where the name does not tell which part is the family's, the whole of it follows.
        ("María García López", "Ms.", "Ms. María García López"),
        ("Björk Jónsdóttir", "Ms.", "Ms. Björk Jónsdóttir"),
        ("Nguyễn Thị Minh Khai", "Ms.", "Ms. Nguyễn Thị Minh Khai"),
        ("李小龍", "Mr.", "Mr. 李小龍"),
    ],
)
def test_a_chosen_honorific_stands_before_what_is_surely_the_family_name(typed, honorific, formal):
    assert salutation_name(Person(typed, honorific=honorific), "formal", american=True) == formal


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_how_a_person_was_introduced_wins(tone):
    person = Person("Prof. Graham Whitfield", honorific="Dr.", introduced_as="Gray")

    assert salutation_name(person, tone, american=True) == "Gray"


def test_no_honorific_is_ever_guessed():
    assert salutation_name(Person("Mary Smith"), "formal", american=True) == "Mary Smith"


def test_a_short_title_has_a_full_stop_in_american_english_alone():
    assert salutation_name(Person("mr kim"), "formal", american=True) == "Mr. Kim"
    assert salutation_name(Person("Mr. Kim"), "formal", american=False) == "Mr Kim"
    assert salutation_name(Person("Capt. Rodriguez"), "formal", american=True) == "Captain Rodriguez"


def test_titles_are_american_where_the_reader_is():
    assert is_american("America/New_York", "")
    assert is_american("", "")
    assert not is_american("Europe/London", "")
    assert not is_american("America/New_York", "GB")


def test_a_title_is_known_however_it_is_written():
    assert title_of("Prof.") == title_of("professor") == "Professor"
    assert title_of("Priya") == ""


def test_a_third_person_reads_an_academic_title_and_no_civil_one():
    assert full_name(Person("Dr. Anneliese Brändli"), american=True) == "Dr. Anneliese Brändli"
    assert full_name(Person("Mrs Jane Doe"), american=True) == "Jane Doe"
    assert full_name(Person("mr kim"), american=True) == "Mr. Kim"
    assert full_name(Person("", introduced_as="Gray"), american=True) == "Gray"
    assert full_name(Person("recruiter"), american=True) == "the recruiter"


def test_names_are_listed_as_in_a_sentence():
    assert join_names(()) == ""
    assert join_names(("Ann",)) == "Ann"
    assert join_names(("Ann", "Bo")) == "Ann and Bo"
    assert join_names(("Ann", "Bo", "Cy")) == "Ann, Bo and Cy"


def test_only_neighboring_right_to_left_names_are_isolated():
    assert join_names(("محمد", "Ann", "علي")) == "محمد, Ann and علي"
    assert join_names(("محمد", "علي", "Ann")) == "\u2068محمد\u2069, \u2068علي\u2069 and Ann"


def test_everybody_in_a_field_is_named():
    assert names_in("Dana Whitfield (CTO); Omar Haddad") == ("Dana Whitfield", "Omar Haddad")
    assert names_in("n/a") == ()


def test_an_address_is_kept_beside_the_name():
    assert parse_name("Dana Cole <dana@acme.com>").email == "dana@acme.com"
    assert parse_name("jsmith@acme.com").email == "jsmith@acme.com"


@pytest.mark.parametrize(
    ("person", "meant", "not_meant"),
    [
        (
            Person("mr lucian crane (partner)"),
            ["mr crane", "crane", "lucian", "lucian crane"],
            ["partner", "mr"],
        ),
        (Person("Priya Raman", honorific="Ms."), ["priya", "ms raman"], ["mr raman"]),
        (Person("Prof. Hans Müller"), ["prof müller", "professor muller", "hans"], ["dr müller"]),
        (Person("Ludwig van Beethoven"), ["van beethoven", "beethoven"], ["van"]),
        (Person("Tom and Ana"), ["tom", "ana"], ["and"]),
        (Person("Lt. Col. Jane Reed"), ["col reed", "colonel reed", "jane"], ["captain reed"]),
        (Person("the hiring manager"), ["hiring manager", "the hiring manager"], ["manager"]),
        (Person("Sean O\u2019Brien", introduced_as="Shay"), ["o'brien", "shay"], []),
        (Person("n/a"), [], ["n/a"]),
    ],
)
def test_the_words_that_mean_the_reader(person, meant, not_meant):
    words = reader_words(person)

    assert [one for one in meant if tuple(one.split()) not in words] == []
    assert [one for one in not_meant if tuple(one.split()) in words] == []


GIVEN = st.sampled_from("Priya Desmond Siobhán Jean-Luc Müge João Ananya Lucian Winifred Dwayne".split())
FAMILIES = st.sampled_from(
    "Raman O'Brien Crane Fairweather-Eze Öztürk Okafor Thornquist Moon-Osei Quist".split()
)
BESIDE = st.sampled_from(
    [
        "",
        " (HR)",
        ", team lead",
        " - hiring manager",
        " (she/her)",
        ", PhD",
        " RN, BSN",
        " <a@b.example>",
        " they/them",
    ]
)
PIECES = st.sampled_from(
    "Tom and & ; , ( ) / - | < > @ a@b.co PhD Dr. mr van HR of head he/him 李 عبد é . ' chef at n/a {{ 😀 \n".split(
        " "
    )
)


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_reading_never_fails_and_text_that_is_no_name_stays(typed):
    person = Person(typed)
    name = parse_name(typed)

    for tone in ("warm", "formal", "brief"):
        salutation_name(person, tone, american=True)
    full_name(person, american=False)
    assert isinstance(reader_words(person), frozenset)
    # A blank or an emoji alone names nobody; letters are in one of the parts.
    told = (name.full, name.role, name.title, name.job, name.email, name.others)
    assert any(told) or not any(len(word) > 5 and word.isalpha() for word in typed.split())


@given(GIVEN, FAMILIES)
def test_no_letter_of_a_plain_name_is_lost(first, family):
    assert parse_name(f"{first} {family}").full == f"{first} {family}"
    assert parse_name(f"{family}, {first}").full == f"{first} {family}"


@given(GIVEN, FAMILIES, BESIDE)
def test_what_stands_beside_a_name_does_not_change_it(first, family, beside):
    name = parse_name(f"{first} {family}{beside}")

    assert (name.full, name.given, name.family) == (f"{first} {family}", first, family)


@given(GIVEN, FAMILIES, BESIDE, st.sampled_from([str, str.upper, str.lower]))
def test_a_name_that_was_read_reads_the_same_again(first, family, beside, case):
    full = parse_name(case(f"{first} {family}") + beside).full

    assert parse_name(full).full == full


@pytest.mark.parametrize(
    "piece", ["(", "Tom and ", "a@", "Dr. ", ", ", " - ", "he/", "x", "; ", "[]", "mgr "]
)
def test_a_very_long_text_stands_as_it_was_typed(piece):
    typed = " ".join((piece * 20_000).split())

    assert parse_name(typed).full == typed
