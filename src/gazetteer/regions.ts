// Regions of the world with their UN M49 codes, and the words for "everywhere", in eight languages.
//
// Codes and their extent: https://unstats.un.org/unsd/methodology/m49/. A region that M49 does not
// have (Middle East, Balkans, Nordic countries, Sahel, Arab world, Kurdistan) has `-` and is published without a code:
// the nearest code would claim other countries than the source does.

/** Code, then names as written. */
export const regionNames = `
002 Africa|Afrika|Afrique|África|Afryka|Африка|African Union
003 North America|Nordamerika|Amérique du Nord|América del Norte|Norteamérica|America del Nord|Nord America|Nordamerica|América do Norte|Ameryka Północna|Северная Америка
005 South America|Südamerika|Amérique du Sud|América del Sur|Sudamérica|Suramérica|America del Sud|Sud America|Sudamerica|América do Sul|Ameryka Południowa|Южная Америка
009 Oceania|Ozeanien|Océanie|Oceanía|Océania|Oceania i Australia|Океания|Pacific|Pacific Islands|South Pacific|Pazifik|Pacifique|Pacífico|Pacifico|Pacyfik|Тихий океан|Australasia|Australia and Oceania
011 West Africa|Western Africa|Westafrika|Afrique de l'Ouest|Afrique occidentale|África Occidental|África del Oeste|Africa occidentale|África Ocidental|Afryka Zachodnia|Западная Африка
013 Central America|Mesoamerica|Zentralamerika|Mittelamerika|Amérique centrale|América Central|Centroamérica|America centrale|Ameryka Środkowa|Центральная Америка|Mesoamérica
014 East Africa|Eastern Africa|Ostafrika|Afrique de l'Est|Afrique orientale|África Oriental|África del Este|Africa orientale|Afryka Wschodnia|Восточная Африка
015 North Africa|Northern Africa|Nordafrika|Afrique du Nord|África del Norte|Norte de África|Nord Africa|Nordafrica|Africa del Nord|África do Norte|Norte da África|Afryka Północna|Северная Африка
017 Central Africa|Middle Africa|Zentralafrika|Afrique centrale|África Central|Africa centrale|Afryka Środkowa|Центральная Африка
018 Southern Africa|Südliches Afrika|Afrique australe|África Austral|África Meridional|Africa australe|Africa meridionale|Afryka Południowa|Южная часть Африки
019 Americas|America|Amerika|Amérique|Amériques|América|Américas|Las Américas|Americhe|Ameryka|Obie Ameryki|Америка
021 Northern America|Nördliches Amerika|Amérique septentrionale|América septentrional|America settentrionale
029 Caribbean|Caribbean Islands|Karibik|Caraïbes|Caraïbe|Caribe|El Caribe|Caraibi|Caraíbas|Karaiby|Карибы|Карибский бассейн|Antilles|Antillas|Antillen|West Indies|British West Indies|Indias Occidentales
030 East Asia|Eastern Asia|Ostasien|Asie de l'Est|Asie orientale|Asia Oriental|Asia del Este|Asia orientale|Ásia Oriental|Azja Wschodnia|Восточная Азия|Far East|Ferner Osten|Extrême-Orient|Northeast Asia|North-East Asia
034 South Asia|Southern Asia|Südasien|Asie du Sud|Asia del Sur|Asia meridional|Asia meridionale|Ásia Meridional|Sul da Ásia|Azja Południowa|Южная Азия|Indian subcontinent
035 South-East Asia|Southeast Asia|South-Eastern Asia|South East Asia|Südostasien|Asie du Sud-Est|Sudeste Asiático|Asia Sudoriental|Sud-est asiatico|Azja Południowo-Wschodnia|Юго-Восточная Азия|ASEAN
039 Southern Europe|South Europe|Südeuropa|Europe du Sud|Europa del Sur|Europa meridional|Europa meridionale|Sud Europa|Europa do Sul|Europa Południowa|Южная Европа
053 Australia and New Zealand|Australien und Neuseeland|Australie et Nouvelle-Zélande|Australia y Nueva Zelanda|Australia e Nuova Zelanda|Austrália e Nova Zelândia|Australia i Nowa Zelandia|Австралия и Новая Зеландия
054 Melanesia|Melanesien|Mélanésie|Melanésia|Melanezja|Меланезия
061 Polynesia|Polynesien|Polynésie|Polinesia|Polinésia|Polinezja|Полинезия
142 Asia|Asien|Asie|Ásia|Azja|Азия
143 Central Asia|Zentralasien|Mittelasien|Asie centrale|Asia Central|Asia centrale|Ásia Central|Azja Środkowa|Azja Centralna|Центральная Азия|Средняя Азия
145 Western Asia|West Asia|Westasien|Vorderasien|Asie de l'Ouest|Asie occidentale|Asia Occidental|Asia occidentale|Ásia Ocidental|Azja Zachodnia|Западная Азия
150 Europe|Europa|Európa|Европа
151 Eastern Europe|East Europe|Osteuropa|Europe de l'Est|Europe orientale|Europa del Este|Europa Oriental|Est Europa|Europa orientale|Europa orientale e centrale|Leste Europeu|Europa Wschodnia|Восточная Европа|Central and Eastern Europe|Central Europe|Mitteleuropa|Europe centrale|Europa Central|Europa centrale|Europa Środkowa|Центральная Европа
154 Northern Europe|North Europe|Nordeuropa|Europe du Nord|Europa del Norte|Europa settentrionale|Nord Europa|Europa do Norte|Europa Północna|Северная Европа
155 Western Europe|West Europe|Westeuropa|Europe de l'Ouest|Europe occidentale|Europa Occidental|Europa occidentale|Europa Ocidental|Europa Zachodnia|Западная Европа
202 Sub-Saharan Africa|Subsaharan Africa|Africa south of the Sahara|Subsahara-Afrika|Afrika südlich der Sahara|Afrique subsaharienne|África subsahariana|Africa subsahariana|África Subsaariana|Afryka Subsaharyjska|Субсахарская Африка
419 Latin America|Latin America and the Caribbean|Latin America & the Caribbean|Latin America & Caribbean|Latin America and Caribbean|Lateinamerika|Lateinamerika und die Karibik|Lateinamerika und Karibik|Amérique latine|Amérique latine et Caraïbes|América Latina|Latinoamérica|América Latina y el Caribe|America Latina|America Latina e Caraibi|América Latina e Caribe|América Latina e Caraíbas|Ameryka Łacińska|Ameryka Łacińska i Karaiby|Латинская Америка|Латинская Америка и Карибы|Ibero-America|Iberoamérica|Abya Yala
- Kurdistan|Curdistán|Curdistão|Kurdystan|Курдистан|Kashmir|Sápmi|Arab world|Arab countries|Arab League|Arabische Welt|Monde arabe|Mundo árabe|Mondo arabo|Świat arabski|Арабский мир|Muslim world|Islamic world|Middle East and North Africa|MENA|Naher Osten und Nordafrika|Moyen-Orient et Afrique du Nord|Asia-Pacific|Asia Pacific|Asien-Pazifik|Asie-Pacifique|Asia-Pacífico|Asia and the Pacific|Eurasia|Eurasien|Eurasie|Eurásia|Eurazja|Евразия|Mediterranean|Mittelmeerraum|Méditerranée|Mediterráneo|Mediterraneo|Global South|Globaler Süden|Sud global|Sur Global|Sul Global|Globalne Południe|Глобальный Юг|Global North|Arctic|Arktis|Arctique|Ártico|Indian Ocean|Commonwealth of Independent States|Commonwealth of Nations|Post-Soviet states|Caucasus and Central Asia|Southern Cone|Cono Sur|Andes|Andean countries|Amazonia|Amazônia|Sahel|Sahelzone|Horn of Africa|Horn von Afrika|Corne de l'Afrique|Cuerno de África|Corno d'Africa|Corno de África|Róg Afryki|African Great Lakes|Great Lakes Region|Maghreb|Magreb|Maghrib|Balkans|Balkan|Balkan Peninsula|Western Balkans|Westbalkan|Balcanes|Balcani|Balcãs|Bałkany|Балканы|Southeast Europe|South-East Europe|Southeastern Europe|South-Eastern Europe|Südosteuropa|Europe du Sud-Est|Iberia|Iberian Peninsula|Middle East|Mideast|Near East|Naher Osten|Nahost|Mittlerer Osten|Moyen-Orient|Proche-Orient|Oriente Medio|Medio Oriente|Oriente Próximo|Médio Oriente|Oriente Médio|Vicino Oriente|Bliski Wschód|Ближний Восток|Caucasus|South Caucasus|Kaukasus|Caucase|Cáucaso|Caucaso|Kaukaz|Кавказ|Levant|Persian Gulf|Gulf states|Scandinavia|Skandinavien|Scandinavie|Escandinavia|Escandinávia|Skandynawia|Скандинавия|Nordic countries|Nordics|Norden|Baltic states|Baltics|Baltic countries|Baltikum|Pays baltes|Países bálticos|Paesi baltici|Kraje bałtyckie|Прибалтика|British Isles|Benelux|Alps
`;

/** Words for a body or list that is at home everywhere. */
export const internationalNames =
  'International|Worldwide|World-wide|World|Whole world|Global|' +
  'Weltweit|Internationale|Internationaler|Internationales|Welt|Mondial|Mondiale|Monde|Monde entier|Internationaux|' +
  'Mundial|Internacional|Mundo|Todo el mundo|Internazionale|Globale|Mondo|Tutto il mondo|Mundo todo|Todo o mundo|' +
  'Międzynarodowy|Międzynarodowa|Międzynarodowe|Światowy|Światowa|Globalny|Globalna|Cały świat|Świat|' +
  'Международный|Международная|Международное|Международные|Всемирный|Всемирная|Глобальный|Весь мир|Мир';
