// Names of countries that lists of members use and the collected data lack: short, old, constituent, disputed.
//
// Written from general knowledge against ISO 3166-1 (codes), ISO 3166-3 (codes of former states: SU, YU, CS, DD, ZR …),
// the UN list of member states, and the titles of Wikipedia's articles on the places.
//
// A part of a state, and a state that few recognize, has the code of the territory it counts to in ISO 3166-1, unless
// it has one of its own there: Scotland GB, Northern Cyprus CY, Abkhazia GE, but Greenland GL, Western Sahara EH. The
// code says where, not whose. CS is two states in ISO's history: Czechoslovakia, and Serbia and Montenegro.

/** Code, then names as written; a name already in country-names.ts need not stand here. */
export const otherNames = `
AE UAE|Emirates|Emiratos Árabes|Emirati Arabi|Emirados Árabes
AG Antigua
AM Republic of Armenia
AN Netherlands Antilles|Nederlandse Antillen|Antillas Neerlandesas|Antilles néerlandaises|Niederländische Antillen
AR Argentine Republic
AT Republic of Austria|Republik Österreich
AU Commonwealth of Australia
AZ Nagorno-Karabakh|Nagorno-Karabakh Republic|Artsakh|Republic of Artsakh|Republic of Azerbaijan
BA Bosnia|BiH|Herzegovina|Republika Srpska|Bosnien|Bosnie|Bosnien-Herzegowina
BD People's Republic of Bangladesh|East Pakistan
BE Flanders|Vlaanderen|Flandre|Flandern|Wallonia|Wallonie|Kingdom of Belgium
BG Republic of Bulgaria
BH Kingdom of Bahrain
BI Republic of Burundi
BO Plurinational State of Bolivia|Bolivia (Plurinational State of)
BQ Caribbean Netherlands|Sint Eustatius
BR Federative Republic of Brazil
BS Commonwealth of The Bahamas
BY Byelorussia|Belorussia|Weissrussland|Republic of Belarus
CA Quebec|Newfoundland
CD DR Congo|DRC|Congo (DRC)|Congo DR|Congo, Democratic Republic of the|Congo, Democratic Republic|Congo, The Democratic Republic of the|Democratic Republic of Congo|RD Congo|Demokratische Republik Kongo|DR Kongo|República Democrática del Congo|República Democrática do Congo|ДР Конго|Belgian Congo
CF Central African Rep.|Central Africa Republic
CG Congo|Kongo|Конго|Congo Republic|Congo, Republic of the|Congo, Republic of|Republic of Congo|República del Congo|República do Congo
CH Swiss Confederation
CI Republic of Côte d'Ivoire
CN P.R. China|China, People's Republic of|China (PRC)|Mainland China|Tibet|Xinjiang|East Turkestan|Inner Mongolia|Manchuria
CS Czechoslovakia|Czecho-Slovakia|Czechoslovak Republic|Czechoslovak Socialist Republic|Tschechoslowakei|Tchécoslovaquie|Checoslovaquia|Cecoslovacchia|Tchecoslováquia|Czechosłowacja|Československo|Česko-Slovensko|Чехословакия|Serbia and Montenegro|Serbia-Montenegro|Serbien und Montenegro|Serbie-et-Monténégro|Serbia y Montenegro|Serbia e Montenegro|Sérvia e Montenegro|Serbia i Czarnogóra|Srbija i Crna Gora|Сербия и Черногория
CU Republic of Cuba
CV Cape Verde Islands
CY Republic of Cyprus|Northern Cyprus|North Cyprus|Turkish Republic of Northern Cyprus|Turkish Cyprus|Nordzypern|Chypre du Nord|Chipre del Norte|Kuzey Kıbrıs|Kıbrıs
CZ Bohemia|Moravia|Tchéquie|Cechia
DD East Germany|German Democratic Republic|DDR|Deutsche Demokratische Republik|République démocratique allemande|Allemagne de l'Est|República Democrática Alemana|Alemania Oriental|Alemania del Este|Germania Est|Repubblica Democratica Tedesca|Alemanha Oriental|Niemiecka Republika Demokratyczna|ГДР
DE Federal Republic of Germany|West Germany|Germany, Federal Republic of|Bundesrepublik Deutschland|Westdeutschland|BRD|Bavaria|Bayern
DK Kingdom of Denmark
DO Dominican Rep.
DY Dahomey
DZ People's Democratic Republic of Algeria
EE Republic of Estonia
EG Arab Republic of Egypt|United Arab Republic
EH Sahrawi Arab Democratic Republic|Sahrawi Republic|SADR|RASD|República Árabe Saharaui Democrática|Spanish Sahara
ES Kingdom of Spain|Catalonia|Catalunya|Cataluña|Katalonien|Catalogne|Catalogna|Basque Country|Euskadi|Euskal Herria|País Vasco|Baskenland|Pays basque|Galicia|Galiza|Andalusia|Andalucía|Aragon|Valencian Country|Valencian Community|País Valencià|Balearic Islands|Balearics|Illes Balears|Mallorca|Canary Islands|Canarias|Navarre|Navarra|Asturias|Castile and León|Extremadura
ET Tigray|Oromia|Abyssinia|Federal Democratic Republic of Ethiopia
EU European Union|Europäische Union|Union européenne|Unión Europea|Unione europea|União Europeia|Unia Europejska|Европейский союз|Евросоюз|Europese Unie|Europeiska unionen|Europæiske Union|Den Europæiske Union|Den europeiske union|Euroopan unioni|Evropská unie|Európska únia|Európai Unió|Uniunea Europeană|Європейський Союз|Avrupa Birliği|Ευρωπαϊκή Ένωση|الاتحاد الأوروبي|האיחוד האירופי|欧盟|欧洲联盟|欧州連合|유럽 연합|유럽연합|Unió Europea|Europar Batasuna|Europska unija|Evropska unija|Европска унија|Европейски съюз|Euroopa Liit|Eiropas Savienība|Europos Sąjunga|Uni Eropa|Liên minh châu Âu|European Communities|European Community
FI Finland (Suomi)|Republic of Finland
FK Falkland Islands|Falklands|Malvinas
FM Federated States of Micronesia|F.S. Micronesia
FO Faroes|Faeroe Islands|Faroe|Føroyar
FR French Republic|République française|Brittany|Bretagne|Breizh|Corsica|Corse|Korsika|Alsace|Savoy|Savoie|Occitania|Occitanie|Normandy|Northern Catalonia
GB UK|Britain|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Cymru|Northern Ireland|Ulster|Cornwall|Kernow|Schottland|Nordirland|Écosse|Pays de Galles|Angleterre|Irlande du Nord|Escocia|Gales|Inglaterra|Irlanda del Norte|Scozia|Galles|Inghilterra|Irlanda del Nord|País de Gales|Irlanda do Norte|Szkocja|Walia|Anglia|Irlandia Północna|Шотландия|Уэльс|Англия|Северная Ирландия|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Grã-Bretanha
GE Georgia (country)|Republic of Georgia|Abkhazia|Abkhasia|South Ossetia|Abchasien|Südossetien|Abkhazie|Ossétie du Sud|Abjasia|Osetia del Sur|Абхазия|Южная Осетия
GH Republic of Ghana
GN Guinea-Conakry|Republic of Guinea|French Guinea
GR Hellenic Republic
HK Hong Kong SAR|Hong Kong, China
HR Republic of Croatia
HT Republic of Haiti
HV Upper Volta|Republic of Upper Volta|Haute-Volta|Obervolta|Alto Volta
ID Republic of Indonesia|Aceh|West Papua
IE Republic of Ireland|Ireland, Republic of|Irish Free State|Éire|Irish Republic
IL State of Israel
IN Republic of India|Jammu and Kashmir|Tamil Nadu
IQ Kurdistan Region|Iraqi Kurdistan|Kurdistan Region of Iraq
IR Iran, Islamic Republic of|Persia
IT Italian Republic|Sardinia|Sardegna|Sicily|Sicilia|South Tyrol|Südtirol|Alto Adige|Aosta Valley|Friuli|Veneto|Trentino|Lombardy
JO Hashemite Kingdom of Jordan
KG Kyrgyz Republic|Kirghizia|Kirgizia
KH Kampuchea|Democratic Kampuchea|Kingdom of Cambodia
KM Comoros Islands
KN St Kitts and Nevis|Saint Christopher and Nevis
KP Democratic People's Republic of Korea|Korea, Democratic People's Republic of|Korea, North|DPRK|DPR Korea|Korea DPR
KR Korea, South|Korea
KW State of Kuwait
KZ Republic of Kazakhstan
LA Lao PDR
LK Ceylon
LT Republic of Lithuania
LV Republic of Latvia
LY Libyan Arab Jamahiriya|Libyan Arab Republic|State of Libya
MA Kingdom of Morocco
MD Republic of Moldova|Transnistria|Pridnestrovie|Transnistrien|Transnistrie|Приднестровье
MF Collectivity of Saint Martin|São Martinho|Shën Martin
MK Republic of Macedonia|Former Yugoslav Republic of Macedonia|Macedonia, Former Yugoslav Republic of|FYROM|FYR Macedonia|Mazedonien|Macédoine|Македония
MM Burma (Myanmar)|Birmania|Birmanie|Birma
MO Macao SAR|Macau SAR
MT Republic of Malta
MX United Mexican States
MY Malaya|Sabah|Sarawak
NG Federal Republic of Nigeria
NH New Hebrides|Nouvelles-Hébrides
NL Kingdom of the Netherlands|Friesland|Fryslân|Dutch Republic
NO Kingdom of Norway
NP Federal Democratic Republic of Nepal
NZ Aotearoa|Aotearoa New Zealand
OM Sultanate of Oman
PG Bougainville
PH Republic of the Philippines
PK Islamic Republic of Pakistan|Azad Kashmir|Balochistan|Sindh|Gilgit-Baltistan
PL Republic of Poland
PS Palestine, State of|Palestinian Authority|Palestinian National Authority|Palestinian Territories|Palestinian territory|Occupied Palestinian Territory|Occupied Palestinian Territories|Gaza|Gaza Strip|West Bank|Palästina|Autonomía Palestina
PT Azores|Madeira|Açores|Portuguese Republic
QA State of Qatar
RE La Réunion|Reunion Island|Île de La Réunion
RH Rhodesia|Southern Rhodesia
RS Republic of Serbia|Vojvodina
RU Chechnya|Tatarstan|Dagestan|Bashkortostan|Russian Empire|Imperial Russia|Tuva
RW Republic of Rwanda
SA Kingdom of Saudi Arabia
SD Republic of the Sudan|Darfur
SE Kingdom of Sweden
SG Republic of Singapore
SH Saint Helena, Ascension and Tristan da Cunha|Ascension Island|Tristan da Cunha
SI Republic of Slovenia
SK Slovak Republic
SN Republic of Senegal
SO Somaliland|Republic of Somaliland|Federal Republic of Somalia|Puntland
SS South Sudan, Republic of
ST São Tomé
SU Soviet Union|USSR|Union of Soviet Socialist Republics|Soviet Russia|Sowjetunion|UdSSR|Union soviétique|URSS|Unión Soviética|Unione Sovietica|União Soviética|Związek Radziecki|ZSRR|Советский Союз|СССР|Sovjetunionen|Neuvostoliitto|Sovětský svaz|Sovjet-Unie
SX St. Maarten
SY Rojava|Democratic Federation of Northern Syria
SZ Kingdom of Swaziland
TH Siam|Kingdom of Thailand
TJ Republic of Tajikistan
TL East Timor|Democratic Republic of Timor-Leste
TR Republic of Turkey|Republic of Türkiye|Ottoman Empire
TT Trinidad|Tobago
TW Republic of China|Republic of China (Taiwan)|Taiwan (Republic of China)|Taiwan (ROC)|China, Republic of|Chinese Taipei|Formosa
TZ Tanzania, United Republic of|Zanzibar|Tanganyika
UA Crimea|Krym|Ukrainian SSR|Donbas|Donbass
UG Republic of Uganda
US U.S. of America|États-Unis|Stati Uniti|Соединённые Штаты|USA|EUA|EE. UU.|EEUU|Georgia (U.S. state)|Hawaii
UZ Republic of Uzbekistan
VA Vatican|Vatican City|Vatican City State|Holy See|Vaticano|Cité du Vatican|Ciudad del Vaticano
VC St Vincent and the Grenadines|Saint Vincent|St. Vincent
VD North Vietnam|Democratic Republic of Vietnam
VE Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)
VG British Virgin Islands
VI United States Virgin Islands|U.S. Virgin Islands|Virgin Islands
VN Socialist Republic of Vietnam|South Vietnam|Republic of Vietnam
WS Western Samoa
XK Republic of Kosovo|Kosovo and Metohija
YD South Yemen|People's Democratic Republic of Yemen|Südjemen|Yémen du Sud|Yemen del Sur
YE North Yemen|Yemen Arab Republic|Republic of Yemen
YU Yugoslavia|SFR Yugoslavia|FR Yugoslavia|Federal Republic of Yugoslavia|Socialist Federal Republic of Yugoslavia|Jugoslawien|Yougoslavie|Jugoslavia|Iugoslávia|Jugosławia|Югославия|Jugoslavija|Jugoslávie|Jugoslavien|Joegoslavië
ZA Republic of South Africa|Union of South Africa
ZM Republic of Zambia
ZR Zaire|Republic of Zaire
`;

/**
 * Names matched exactly as they stand here, for they are a word or another name in any other spelling: `us`, `My …`
 * (Mỹ, Vietnamese for the United States), `Cad` (Çad, Turkish for Chad).
 */
export const exactNames = `
AE U.A.E.
AU Úc
BE Bỉ
CD D.R.C.
CN PRC|P.R.C.|Çin
EU EU|E.U.|UE|U.E.|ЕС
GB UK|U.K.
IT Ý
MA Fas
NZ NZ|N.Z.
OM Omã
RU Nga
SU U.S.S.R.
TD Çad
TW ROC|R.O.C.
US US|U.S.|U.S.A.|U. S.|U. S. A.|ABD|Mỹ
`;

/** Names that two countries share in the collected data, or that mean a region: why they stand by hand. */
export const decidedNames: ReadonlyMap<string, string> = new Map([
  ['congo', 'the short name of CG in ISO 3166; the other Congo is nearly always named in full'],
  ['kongo', 'as “Congo”: most languages of the data give it to CG, German and Norwegian to CD'],
  ['конго', 'as “Congo”'],
  ['sao martinho', 'the French and the Dutch half of the island; alone it is the French one, as in English'],
  ['shen martin', 'as “São Martinho”'],
  ['republica democratica do congo', 'names CD in plain words, but the Galician data give it to CG'],
  ['amerika', 'both continents in most languages; one gives it to US'],
]);

/** Folded names that are far more often a first name, a town or a common word: a place only as a whole text. */
export const wholeTextOnly: ReadonlySet<string> = new Set([
  'granada',
  'malte',
  'maurice',
  'mauricio',
  'maurizio',
  'reunion',
  'world',
  'monde',
  'welt',
  'mundo',
  'mondo',
  'swiat',
  'мир',
]);
