// Adjectives of countries and regions in seven languages, as stems and the endings that may follow them.
//
// Written from general knowledge of the languages; accents make no difference when a text is compared.

/** Stems that take the same endings. */
export interface Inflection {
  /** What may follow a stem, parted by spaces; `-` for nothing. */
  readonly endings: string;
  /** Parted by semicolons: a code (`-` when the adjective is regional or shared), then stems. */
  readonly stems: string;
}

const german: readonly Inflection[] = [
  {
    endings: '- e er es en em',
    stems: `
      AF afghanisch; AL albanisch; AM armenisch; AR argentinisch; AT österreichisch; AU australisch; AZ
      aserbaidschanisch; BA bosnisch; BD bangladeschisch; BE belgisch flämisch wallonisch; BG bulgarisch; BO
      bolivianisch; BR brasilianisch; BY belarussisch weißrussisch; CA kanadisch; CH schweizerisch; CL chilenisch; CN
      chinesisch tibetisch; CO kolumbianisch; CU kubanisch; CY zyprisch zypriotisch; CZ tschechisch; DD ostdeutsch; DE
      deutsch westdeutsch bayerisch sorbisch; DK dänisch; DZ algerisch; EE estnisch; EG ägyptisch; ES spanisch
      katalanisch baskisch galicisch andalusisch; ET äthiopisch; FI finnisch; FR französisch bretonisch korsisch
      elsässisch; GB britisch englisch schottisch walisisch nordirisch; GE georgisch; GR griechisch; HR kroatisch; HU
      ungarisch; ID indonesisch; IE irisch; IL israelisch; IN indisch; IQ irakisch; IR iranisch persisch; IS
      isländisch; IT italienisch sardisch südtirolerisch; JP japanisch; KE kenianisch; KP nordkoreanisch; KR
      südkoreanisch; LB libanesisch; LT litauisch; LU luxemburgisch; LV lettisch; MA marokkanisch; MD moldauisch
      moldawisch; ME montenegrinisch; MK mazedonisch nordmazedonisch; MT maltesisch; MX mexikanisch; NG nigerianisch;
      NL niederländisch friesisch; NO norwegisch; NZ neuseeländisch; PE peruanisch; PH philippinisch; PK pakistanisch;
      PL polnisch; PS palästinensisch; PT portugiesisch; RO rumänisch; RS serbisch; RU russisch; SE schwedisch; SI
      slowenisch; SK slowakisch; SU sowjetisch; SY syrisch; TN tunesisch; TR türkisch; TW taiwanisch; UA ukrainisch;
      US amerikanisch us-amerikanisch; UY uruguayisch; VE venezolanisch; VN vietnamesisch; XK kosovarisch; YU
      jugoslawisch; ZA südafrikanisch; - europäisch afrikanisch asiatisch lateinamerikanisch südamerikanisch
      nordamerikanisch arabisch kurdisch skandinavisch baltisch koreanisch osteuropäisch südosteuropäisch`,
  },
  {
    endings: '-',
    stems: `
      CH Schweizer; LU Luxemburger; IT Südtiroler; AT Tiroler Wiener`,
  },
];

const french: readonly Inflection[] = [
  {
    endings: '- e s es',
    stems: `
      AF afghan; CU cubain; DE allemand; ES espagnol catalan; FR occitan; KE kényan; MA marocain; ME monténégrin; MX
      mexicain; NG nigérian; RO roumain; US américain états-unien; XK kosovar; ZA sud-africain; AR argentin; BE
      flamand; - africain latino-américain sud-américain nord-américain centrafricain`,
  },
  {
    endings: '- ne s nes',
    stems: `
      AM arménien; AT autrichien; AU australien; AZ azerbaïdjanien; BE wallon; BO bolivien; BR brésilien; BY
      biélorussien; CA canadien; CI ivoirien; CL chilien; CO colombien; DZ algérien; EE estonien; EG égyptien; ES
      galicien; ET éthiopien; FR alsacien breton; GE géorgien; HT haïtien; ID indonésien; IL israélien; IN indien; IQ
      irakien; IR iranien; IT italien; KR sud-coréen; LT lituanien; MD moldavien; MK macédonien; ML malien; NO
      norvégien; PE péruvien; PS palestinien; SY syrien; TN tunisien; UA ukrainien; UY uruguayen; VE vénézuélien; VN
      vietnamien; - européen coréen`,
  },
  {
    endings: '- e es',
    stems: `
      AL albanais; CA québécois; CM camerounais; CN chinois; DK danois; FI finlandais finnois; FR français; GB anglais
      écossais gallois; HU hongrois; IE irlandais; IS islandais; JP japonais; LB libanais; LU luxembourgeois; MT
      maltais; NL néerlandais; NZ néo-zélandais; PK pakistanais; PL polonais; PT portugais; SE suédois; SN sénégalais;
      TW taïwanais; - congolais`,
  },
  {
    endings: '- s',
    stems: `
      BE belge; BG bulgare; BY biélorusse; CH suisse; CY chypriote; CZ tchèque; CS tchécoslovaque; ES basque; FR
      corse; GB britannique; GR grec grecque; HR croate; LV letton lettone lettonne; RS serbe; RU russe; SI slovène;
      SK slovaque; SU soviétique; TR turc turque; YU yougoslave; - arabe kurde nordique scandinave asiatique`,
  },
];

const spanish: readonly Inflection[] = [
  {
    endings: 'o a os as',
    stems: `
      AF afgan; AR argentin; AT austríac; AU australian; BO bolivian; BR brasileñ; BG búlgar; CH suiz; CL chilen; CN
      chin; CO colombian; CU cuban; CZ chec; DO dominican; EC ecuatorian; EG egipci; ES vasc galleg valencian; EE
      estoni; GB británic; GR grieg; GT guatemaltec; HN hondureñ; HU húngar; IT italian; MX mexican; NO norueg; PA
      panameñ; PE peruan; PL polac; PR puertorriqueñ; PS palestin; PY paraguay; RO ruman; RS serbi; RU rus; SE suec;
      SU soviétic; SV salvadoreñ; SY siri; TN tunecin; TR turc; UA ucranian; US norteamerican; UY uruguay; VE
      venezolan; ZA sudafrican; - african american latinoamerican sudamerican suramerican centroamerican
      hispanoamerican iberoamerican europe asiátic caribeñ kurd corean nórdic`,
  },
  {
    endings: '- a es as',
    stems: `
      DE alemán; DK danés; ES español catalán andaluz; FI finlandés; GB escocés galés; IE irlandés; JP japonés; LB
      libanés; NL holandés neerlandés; PT portugués; TW taiwanés`,
  },
  {
    endings: 'a es as',
    stems: `
      FR francés; GB inglés`,
  },
  {
    endings: '- s es',
    stems: `
      BE belga; CA canadiense; CR costarricense; HR croata; IL israelí; IQ iraquí; IR iraní; MA marroquí; NI
      nicaragüense; PK pakistaní; US estadounidense; - árabe`,
  },
];

const italian: readonly Inflection[] = [
  {
    endings: 'o a i e',
    stems: `
      AF afghan; AR argentin; AT austriac; AU australian; BG bulgar; BO bolivian; BR brasilian; CH svizzer; CL cilen;
      CO colombian; CU cuban; DZ algerin; EG egizian; ES spagnol catalan; GB britannic; IL israelian; IQ irachen; IR
      iranian; IT italian sard sicilian; LT lituan; MX messican; PE peruvian; RO rumen; RS serb; RU russ; SI sloven;
      SY sirian; TN tunisin; UA ucrain; UY uruguaian; VE venezuelan; XK kosovar; ZA sudafrican; - african american
      europe latinoamerican sudamerican arab curd`,
  },
  {
    endings: 'e i',
    stems: `
      AL albanes; CA canades; CN cines; DK danes; FI finlandes; FR frances; GB ingles scozzes galles; HU ungheres; IE
      irlandes; JP giappones; LB libanes; NL olandes; NO norveges; NZ neozelandes; PS palestines; PT portoghes; SE
      svedes; US statunitens; - congoles`,
  },
  {
    endings: 'o a hi he',
    stems: `
      DE tedesc; ES basc; PL polacc; SK slovacc; TR turc`,
  },
  {
    endings: '-',
    stems: `
      BE belga belgi belghe; CZ ceco ceca cechi ceche; GR greco greca greci greche; HR croato croata croati croate; IN
      indiano indiani; MA marocchino marocchina marocchini marocchine; - asiatico asiatica asiatici asiatiche
      balcanico balcanica balcanici`,
  },
];

const portuguese: readonly Inflection[] = [
  {
    endings: 'o a os as',
    stems: `
      AO angolan; AR argentin; AT austríac; BO bolivian; BR brasileir; CA canadian; CH suíç; CL chilen; CO colombian;
      CU cuban; CV cabo-verdian; CZ chec tchec; DO dominican; EC equatorian; EG egípci; ES basc galeg; GB britânic; GR
      greg; GT guatemaltec; HN hondurenh; HU húngar; IR iranian; IT italian; MA marroquin; MX mexican; MZ moçambican;
      NO norueg; PA panamenh; PE peruan; PL polac; PS palestin; PY paraguai; RO romen; RS sérvi; RU russ; SE suec; SY
      síri; TN tunisian; TR turc; UA ucranian; US norte-american; UY uruguai; VE venezuelan; ZA sul-african; - african
      american latino-american sul-american centro-american asiátic caribenh curd corean`,
  },
  {
    endings: '- a es as',
    stems: `
      CN chinês; DK dinamarquês; ES espanhol; FI finlandês; GB escocês galês; IE irlandês; JP japonês; LB libanês; NL
      holandês neerlandês; PL polonês; PT português`,
  },
  {
    endings: 'a es as',
    stems: `
      FR francês; GB inglês`,
  },
  {
    endings: '- s',
    stems: `
      BE belga; CA canadense; DE alemão alemã alemães; ES catalão catalã; GW guineense; HR croata; IL israelense
      israelita; NI nicaraguense; TL timorense; US estadunidense; - europeu europeia árabe`,
  },
];

const polish: readonly Inflection[] = [
  {
    endings: 'i a ie iego iej iemu im imi ich ą',
    stems: `
      AF afgańsk; AL albańsk; AM armeńsk ormiańsk; AR argentyńsk; AT austriack; AU australijsk; AZ azerbejdżańsk; BE
      belgijsk flamandzk; BG bułgarsk; BA bośniack; BR brazylijsk; BY białorusk; CA kanadyjsk; CH szwajcarsk; CL
      chilijsk; CN chińsk tybetańsk; CO kolumbijsk; CS czechosłowack; CU kubańsk; CZ czesk; DE niemieck; DK duńsk; DZ
      algiersk; EE estońsk; EG egipsk; ES hiszpańsk kataloński baskijsk; FI fińsk; FR francusk bretońsk; GB brytyjsk
      angielsk szkock walijsk; GE gruzińsk; GR greck; HR chorwack; HU węgiersk; IE irlandzk; IL izraelsk; IN indyjsk;
      IQ irack; IR irańsk; IS islandzk; IT włosk; JP japońsk; KR południowokoreańsk; LB libańsk; LT litewsk; LV
      łotewsk; MA marokańsk; MD mołdawsk; MK macedońsk; MX meksykańsk; NG nigeryjsk; NL holendersk niderlandzk; NO
      norwesk; PE peruwiańsk; PK pakistańsk; PL polsk śląsk kaszubsk; PS palestyńsk; PT portugalsk; RO rumuńsk; RS
      serbsk; RU rosyjsk; SE szwedzk; SI słoweńsk; SK słowack; SU radzieck; SY syryjsk; TR tureck; UA ukraińsk; US
      amerykańsk; VE wenezuelsk; YU jugosłowiańsk; ZA południowoafrykańsk; - europejsk afrykańsk azjatyck
      latynoamerykańsk arabsk kurdyjsk nordyck skandynawsk bałkańsk koreańsk`,
  },
];

const russian: readonly Inflection[] = [
  {
    endings: 'ий ая ое ие ого ой ому ую им ом их ими',
    stems: `
      AF афганск; AL албанск; AM армянск; AR аргентинск; AT австрийск; AU австралийск; AZ азербайджанск; BA боснийск;
      BE бельгийск фламандск; BG болгарск; BR бразильск; BY белорусск беларусск; CA канадск; CH швейцарск; CL чилийск;
      CN китайск тибетск; CO колумбийск; CS чехословацк; CU кубинск; CY кипрск; CZ чешск; DE немецк германск; DK
      датск; DZ алжирск; EE эстонск; EG египетск; ES испанск каталонск баскск; FI финск финляндск; FR французск; GB
      британск английск шотландск; GE грузинск абхазск; GR греческ; HR хорватск; HU венгерск; IE ирландск; IL
      израильск; IN индийск; IQ иракск; IR иранск; IS исландск; IT итальянск; JP японск; KG киргизск кыргызск; KR
      южнокорейск; KZ казахск казахстанск; LB ливанск; LT литовск; LV латвийск латышск; MA марокканск; MD молдавск
      приднестровск; MK македонск; MN монгольск; MX мексиканск; NL голландск нидерландск; NO норвежск; PK пакистанск;
      PL польск; PS палестинск; PT португальск; RO румынск; RS сербск; RU российск русск чеченск татарск; SE шведск;
      SI словенск; SK словацк; SU советск; SY сирийск; TJ таджикск; TM туркменск; TR турецк; UA украинск крымск; US
      американск; UZ узбекск; VE венесуэльск; VN вьетнамск; YU югославск; ZA южноафриканск; - европейск африканск
      азиатск латиноамериканск арабск курдск скандинавск балканск корейск евразийск`,
  },
];

export const inflections: readonly Inflection[] = [
  ...german,
  ...french,
  ...spanish,
  ...italian,
  ...portuguese,
  ...polish,
  ...russian,
];
