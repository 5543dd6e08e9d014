// English adjectives of countries, peoples, regions and languages; they are written with a capital.
//
// The adjectives follow Wikipedia's list of adjectival and demonymic forms of place names.

/** Code, then adjectives; `-` for regions, and for adjectives that several countries share. */
export const englishDemonyms = `
AD Andorran
AE Emirati|Emirian
AF Afghan
AG Antiguan|Barbudan|Antiguan and Barbudan
AL Albanian
AM Armenian
AO Angolan
AR Argentine|Argentinian|Argentinean
AT Austrian|Tyrolean|Viennese
AU Australian
AW Aruban
AX Ålandic
AZ Azerbaijani|Azeri
BA Bosnian|Herzegovinian|Bosnian and Herzegovinian|Bosniak
BB Barbadian|Bajan
BD Bangladeshi
BE Belgian|Flemish|Walloon
BF Burkinabe|Burkinabé|Burkinese
BG Bulgarian
BH Bahraini
BI Burundian
BJ Beninese|Beninois
BM Bermudian|Bermudan
BN Bruneian
BO Bolivian
BR Brazilian
BS Bahamian
BT Bhutanese
BW Botswanan|Motswana
BY Belarusian|Belarussian|Byelorussian
BZ Belizean
CA Canadian|Québécois|Quebecois|Québécoise
CD Zairean|Zairian
CH Swiss
CI Ivorian|Ivoirian
CK Cook Islander
CL Chilean|Mapuche
CM Cameroonian
CN Chinese|Tibetan|Uyghur|Uighur
CO Colombian
CR Costa Rican
CS Czechoslovak|Czechoslovakian
CU Cuban
CV Cape Verdean|Cabo Verdean|Cabo-Verdean
CW Curaçaoan
CY Cypriot|Turkish Cypriot|Greek Cypriot
CZ Czech|Bohemian|Moravian
DE German|Bavarian|East German|West German
DJ Djiboutian
DK Danish
DZ Algerian
EC Ecuadorian|Ecuadorean
EE Estonian
EG Egyptian
EH Sahrawi|Saharawi|Western Saharan
ER Eritrean
ES Spanish|Catalan|Basque|Galician|Andalusian|Valencian|Aragonese|Asturian|Canarian|Balearic|Majorcan
ET Ethiopian|Oromo|Tigrayan
FI Finnish
FJ Fijian
FK Falkland Islander
FM Micronesian
FO Faroese
FR French|Corsican|Breton|Alsatian|Occitan|Savoyard
GA Gabonese
GB British|English|Scottish|Scots|Welsh|Northern Irish|Cornish
GD Grenadian
GE Georgian|Abkhaz|Abkhazian|South Ossetian
GF French Guianese
GH Ghanaian
GI Gibraltarian
GL Greenlandic
GM Gambian
GN Guinean
GP Guadeloupean
GQ Equatorial Guinean|Equatoguinean
GR Greek|Hellenic
GT Guatemalan
GU Guamanian
GW Bissau-Guinean
GY Guyanese
HK Hong Kong|Hongkongese|Hong Konger
HN Honduran
HR Croatian|Croat|Istrian|Dalmatian
HT Haitian
HU Hungarian
ID Indonesian|Javanese
IE Irish
IL Israeli
IM Manx
IN Indian|Hindi|All-India|Kashmiri|Telugu|Malayalam|Marathi|Gujarati
IQ Iraqi
IR Iranian|Persian
IS Icelandic
IT Italian|Sardinian|Sicilian|South Tyrolean|Venetian|Friulian
JM Jamaican
JO Jordanian
JP Japanese
KE Kenyan
KG Kyrgyz|Kyrgyzstani|Kirghiz
KH Cambodian|Khmer
KI Kiribati|I-Kiribati
KM Comorian|Comoran
KN Kittitian|Nevisian|Kittitian and Nevisian
KP North Korean
KR South Korean
KW Kuwaiti
KZ Kazakh|Kazakhstani
LA Lao|Laotian
LB Lebanese
LC Saint Lucian|St. Lucian
LI Liechtensteiner
LK Sri Lankan|Sinhala|Sinhalese
LR Liberian
LS Lesotho|Basotho|Mosotho
LT Lithuanian
LU Luxembourgish|Luxembourgian|Luxembourg|Luxembourger
LV Latvian
LY Libyan
MA Moroccan
MC Monégasque|Monacan
MD Moldovan|Moldavian|Transnistrian|Gagauz
ME Montenegrin
MG Malagasy|Madagascan
MH Marshallese
MK Macedonian|North Macedonian
ML Malian
MM Burmese|Myanmar
MN Mongolian
MO Macanese|Macau
MP Northern Marianan
MQ Martinican|Martiniquais
MR Mauritanian
MS Montserratian
MT Maltese
MU Mauritian
MV Maldivian
MW Malawian
MX Mexican
MY Malaysian
MZ Mozambican
NA Namibian
NC New Caledonian|Kanak
NE Nigerien
NG Nigerian|Yoruba|Igbo
NI Nicaraguan
NL Dutch|Frisian|Netherlandish
NO Norwegian
NP Nepali|Nepalese
NR Nauruan
NU Niuean
NZ New Zealand|New Zealander|Māori
OM Omani
PA Panamanian
PE Peruvian
PF French Polynesian|Tahitian
PG Papua New Guinean|Papuan|Bougainvillean
PH Philippine|Filipino|Filipina|Tagalog
PK Pakistani|Sindhi|Baloch|Pashtun
PL Polish|Silesian|Kashubian
PR Puerto Rican
PS Palestinian|Gazan
PT Portuguese|Azorean|Madeiran
PW Palauan
PY Paraguayan
QA Qatari
RE Réunionese|Réunionnais
RH Rhodesian
RO Romanian|Transylvanian
RS Serbian|Serb|Vojvodinian
RU Russian|Chechen|Tatar
RW Rwandan|Rwandese
SA Saudi|Saudi Arabian
SB Solomon Islands|Solomon Islander
SC Seychellois|Seychelles
SD Sudanese
SE Swedish
SG Singaporean|Singapore
SI Slovenian|Slovene
SK Slovak|Slovakian
SL Sierra Leonean
SM Sammarinese
SN Senegalese
SO Somali|Somalian|Somalilander
SR Surinamese
SS South Sudanese
ST São Toméan|Santomean
SU Soviet
SV Salvadoran|Salvadorean|Salvadorian|El Salvadoran
SX Sint Maartener
SY Syrian
SZ Swazi|Eswatini
TD Chadian
TG Togolese
TH Thai
TJ Tajik|Tajikistani
TL East Timorese|Timorese
TM Turkmen|Turkmenistani
TN Tunisian
TO Tongan
TR Turkish
TT Trinidadian|Tobagonian|Trinidadian and Tobagonian
TV Tuvaluan
TW Taiwanese
TZ Tanzanian|Zanzibari
UA Ukrainian|Crimean|All-Ukraine
UG Ugandan
US American|Hawaiian|Californian
UY Uruguayan
UZ Uzbek|Uzbekistani
VC Saint Vincentian|Vincentian
VE Venezuelan
VN Vietnamese
VU Vanuatu|Ni-Vanuatu|Vanuatuan
WS Samoan
XK Kosovar|Kosovan
YE Yemeni|Yemenite
YU Yugoslav|Yugoslavian
ZA South African|Zulu|Afrikaner
ZM Zambian
ZW Zimbabwean
- European|African|Asian|Arab|Arabian|Arabic|Nordic|Scandinavian|Baltic|Balkan|Caribbean|Pacific|Oceanian|Eurasian|Caucasian
- Latin American|Latin-American|Central American|South American|North American|Inter-American|Ibero-American|Iberian|Andean|Amazonian|Southern Cone
- West African|East African|North African|Central African|Southern African|Sub-Saharan|Sub-Saharan African|Maghrebi|Sahelian
- South Asian|Southeast Asian|South-East Asian|East Asian|Central Asian|West Asian|Middle Eastern|Asian-Pacific|Indo-Pacific
- Eastern European|Central European|Western European|Northern European|Southern European|Southeastern European|South-East European
- Euro-Mediterranean|Mediterranean|Euro-Asian|Afro-Asian|Afro-American|African American|Slavic|Germanic|Turkic
- Melanesian|Polynesian|Arctic|Sámi|Sami|Saami|Inuit|Roma|Romani|Kurdish|Amazigh|Berber|Tuareg
- Urdu|Swahili|Tamil|Bengali|Bangla|Punjabi|Pashto|Farsi|Dari|Malay|Hausa|Quechua|Aymara|Guaraní|Mayan|Yiddish|Hebrew|Esperanto|Latin|Hispanic|Lusophone|Francophone|Anglophone
- Congolese|Korean|Dominican|Guianese|Virgin Islander
`;

/** Adjectives that stand in lower case too. */
export const panDemonyms =
  'pan-African|pan-European|pan-Arab|pan-American|pan-Asian|pan-Latin American|pan-Slavic|pan-Islamic|pan-Caribbean|' +
  'pan-Nordic|pan-Turkic|pan-Celtic|pan-Germanic|panafricain|panafricaine|panafricana|panafricano|paneuropäische|' +
  'paneuropäischer|paneuropäisches|paneuropea|paneuropeo|paneuropéen|paneuropéenne|panarabe|panafrikanische|' +
  'panafrikanischer|panafrikanisches|panamericana|panamericano|panaméricain|panaméricaine|ogólnoeuropejska|ogólnoeuropejski';
