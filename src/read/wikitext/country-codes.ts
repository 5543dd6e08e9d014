// Codes by which wiki templates name countries (`{{CHL}}`), ISO 3166-1 alpha-3 and those of sports bodies, with names.

// Codes: ISO 3166-1; sports codes where they differ: https://en.wikipedia.org/wiki/Comparison_of_alphabetic_country_codes
const table = `
ABW Aruba|AFG Afghanistan|AGO Angola|AIA Anguilla|ALA Åland Islands|ALB Albania|ALG Algeria|AND Andorra|ANG Angola
ARE United Arab Emirates|ARG Argentina|ARM Armenia|ASM American Samoa|ATA Antarctica|ATF French Southern Territories
ATG Antigua and Barbuda|AUS Australia|AUT Austria|AZE Azerbaijan|BAH Bahamas|BAN Bangladesh|BAR Barbados|BDI Burundi
BEL Belgium|BEN Benin|BES Bonaire, Sint Eustatius and Saba|BFA Burkina Faso|BGD Bangladesh|BGR Bulgaria|BHR Bahrain
BHS Bahamas|BIH Bosnia and Herzegovina|BIZ Belize|BLM Saint Barthélemy|BLR Belarus|BLZ Belize|BMU Bermuda
BOL Bolivia|BOT Botswana|BRA Brazil|BRB Barbados|BRN Brunei|BRU Brunei|BTN Bhutan|BUL Bulgaria|BUR Burkina Faso
BVT Bouvet Island|BWA Botswana|CAF Central African Republic|CAM Cambodia|CAN Canada|CCK Cocos (Keeling) Islands
CGO Republic of the Congo|CHA Chad|CHE Switzerland|CHI Chile|CHL Chile|CHN China|CIV Ivory Coast|CMR Cameroon
COD Democratic Republic of the Congo|COG Republic of the Congo|COK Cook Islands|COL Colombia|COM Comoros
CPV Cape Verde|CRC Costa Rica|CRI Costa Rica|CRO Croatia|CSK Czechoslovakia|CUB Cuba|CUW Curaçao
CXR Christmas Island|CYM Cayman Islands|CYP Cyprus|CZE Czech Republic|DDR East Germany|DEN Denmark|DEU Germany
DJI Djibouti|DMA Dominica|DNK Denmark|DOM Dominican Republic|DZA Algeria|ECU Ecuador|EGY Egypt|ENG England
ERI Eritrea|ESA El Salvador|ESH Western Sahara|ESP Spain|EST Estonia|ETH Ethiopia|EU European Union|FIJ Fiji
FIN Finland|FJI Fiji|FLK Falkland Islands (Malvinas)|FRA France|FRO Faroe Islands|FSM Micronesia|GAB Gabon
GAM Gambia|GBR United Kingdom|GEO Georgia|GER Germany|GGY Guernsey|GHA Ghana|GIB Gibraltar|GIN Guinea|GLP Guadeloupe
GMB Gambia|GNB Guinea-Bissau|GNQ Equatorial Guinea|GRC Greece|GRD Grenada|GRE Greece|GRL Greenland|GTM Guatemala
GUA Guatemala|GUF French Guiana|GUI Guinea|GUM Guam|GUY Guyana|HAI Haiti|HKG Hong Kong
HMD Heard Island and McDonald Islands|HND Honduras|HON Honduras|HRV Croatia|HTI Haiti|HUN Hungary|IDN Indonesia
IMN Isle of Man|INA Indonesia|IND India|IOT British Indian Ocean Territory|IRI Iran|IRL Ireland|IRN Iran|IRQ Iraq
ISL Iceland|ISR Israel|ITA Italy|JAM Jamaica|JEY Jersey|JOR Jordan|JPN Japan|KAZ Kazakhstan|KEN Kenya|KGZ Kyrgyzstan
KHM Cambodia|KIR Kiribati|KNA Saint Kitts and Nevis|KOR South Korea|KOS Kosovo|KSA Saudi Arabia|KUW Kuwait
KWT Kuwait|LAO Laos|LAT Latvia|LBA Libya|LBN Lebanon|LBR Liberia|LBY Libya|LCA Saint Lucia|LES Lesotho
LIE Liechtenstein|LKA Sri Lanka|LSO Lesotho|LTU Lithuania|LUX Luxembourg|LVA Latvia|MAC Macau|MAD Madagascar
MAF Saint Martin (French part)|MAR Morocco|MAS Malaysia|MAW Malawi|MCO Monaco|MDA Moldova|MDG Madagascar
MDV Maldives|MEX Mexico|MGL Mongolia|MHL Marshall Islands|MKD North Macedonia|MLI Mali|MLT Malta|MMR Myanmar
MNE Montenegro|MNG Mongolia|MNP Northern Mariana Islands|MON Monaco|MOZ Mozambique|MRI Mauritius|MRT Mauritania
MSR Montserrat|MTQ Martinique|MUS Mauritius|MWI Malawi|MYA Myanmar|MYS Malaysia|MYT Mayotte|NAM Namibia
NCA Nicaragua|NCL New Caledonia|NED Netherlands|NEP Nepal|NER Niger|NFK Norfolk Island|NGA Nigeria|NGR Nigeria
NIC Nicaragua|NIG Niger|NIR Northern Ireland|NIU Niue|NLD Netherlands|NOR Norway|NPL Nepal|NRU Nauru|NZL New Zealand
OMA Oman|OMN Oman|PAK Pakistan|PAN Panama|PAR Paraguay|PCN Pitcairn|PER Peru|PHI Philippines|PHL Philippines
PLW Palau|PNG Papua New Guinea|POL Poland|POR Portugal|PRI Puerto Rico|PRK North Korea|PRT Portugal|PRY Paraguay
PSE Palestine|PUR Puerto Rico|PYF French Polynesia|QAT Qatar|REU Reunion|ROU Romania|RSA South Africa|RUS Russia
RWA Rwanda|SAU Saudi Arabia|SCG Serbia and Montenegro|SCO Scotland|SDN Sudan|SEN Senegal|SEY Seychelles
SGP Singapore|SGS South Georgia and the South Sandwich Islands|SHN Saint Helena|SJM Svalbard and Jan Mayen
SLB Solomon Islands|SLE Sierra Leone|SLO Slovenia|SLV El Salvador|SMR San Marino|SOM Somalia
SPM Saint Pierre and Miquelon|SRB Serbia|SRI Sri Lanka|SSD South Sudan|STP Sao Tome and Principe|SUD Sudan
SUI Switzerland|SUN Soviet Union|SUR Suriname|SVK Slovakia|SVN Slovenia|SWE Sweden|SWZ Eswatini
SXM Sint Maarten (Dutch part)|SYC Seychelles|SYR Syria|TAN Tanzania|TCA Turks and Caicos Islands|TCD Chad
TCH Czechoslovakia|TGO Togo|THA Thailand|TJK Tajikistan|TKL Tokelau|TKM Turkmenistan|TLS Timor-Leste|TOG Togo
TON Tonga|TPE Chinese Taipei|TTO Trinidad and Tobago|TUN Tunisia|TUR Turkey|TUV Tuvalu|TWN Taiwan|TZA Tanzania
UAE United Arab Emirates|UGA Uganda|UK United Kingdom|UKR Ukraine|UMI United States Minor Outlying Islands
URS Soviet Union|URU Uruguay|URY Uruguay|US United States|USA United States|UZB Uzbekistan|VAT Vatican City
VCT Saint Vincent and the Grenadines|VEN Venezuela|VGB Virgin Islands, British|VIE Vietnam|VIR Virgin Islands, U.S.
VNM Vietnam|VUT Vanuatu|WAL Wales|WLF Wallis and Futuna|WSM Samoa|XKK Kosovo|XKX Kosovo|YEM Yemen|YUG Yugoslavia
ZAF South Africa|ZAM Zambia|ZIM Zimbabwe|ZMB Zambia|ZWE Zimbabwe
`;

const names: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/u)
    .map((entry): [string, string] => {
      const space = entry.indexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)];
    }),
);

/** English name of the country with the code, which is all capitals; `undefined` when no country has it. */
export function countryCoded(code: string): string | undefined {
  return names.get(code);
}
