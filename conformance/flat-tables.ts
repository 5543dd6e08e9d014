// The ten real rosters that are flattened and measured, by file and place; none of their text is kept here.

/** A table may be looked at while the splitter is tuned, or only measured. */
export type TableSet = 'tuned' | 'held-out';

export interface MeasuredTable {
  readonly id: string;
  readonly set: TableSet;
  /** Path inside the corpus folder. */
  readonly file: string;
  /** Its number among the page's tables, from 0, nested ones counted. */
  readonly index: number;
  /** Header of the column that says who the row is about. */
  readonly name: string;
  /** Header of the column with a country, constituency or home; empty when there is none. */
  readonly place: string;
  readonly title: string;
  readonly lead: string;
  readonly heading: string;
}

/** In pairs of one kind, one tuned and one held out. */
export const measuredTables: readonly MeasuredTable[] = [
  {
    id: 'south-carolina-house',
    set: 'tuned',
    file: 'tables/en-south-carolina-house-of-representatives@rev583140238.html',
    index: 3,
    name: 'Representative',
    place: 'Residence',
    title: 'South Carolina House of Representatives',
    lead: 'The house has one representative for each district of the state.',
    heading: 'Current members',
  },
  {
    id: 'unesco-ambassadors',
    set: 'held-out',
    file: 'tables/en-unesco-goodwill-ambassador@rev602461758.html',
    index: 0,
    name: 'Name',
    place: 'Country',
    title: 'UNESCO Goodwill Ambassador',
    lead: 'Goodwill ambassadors lend their name to the work of the organization.',
    heading: 'Current ambassadors',
  },
  {
    id: 'us-representatives-110',
    set: 'tuned',
    file: 'tables/en-list-of-united-states-representatives-in-the-110th-congress-@rev599791771.html',
    index: 0,
    name: 'Representative',
    place: 'District',
    title: 'Representatives in the 110th Congress by seniority',
    lead: 'The list ranks the members of the house by the day their service began.',
    heading: 'Members',
  },
  {
    id: 'scottish-parliament-4',
    set: 'held-out',
    file: 'rosters/en-members-of-the-4th-scottish-parliament@2015-09-28.html',
    index: 4,
    name: 'Name',
    place: 'Member for',
    title: 'Members of the 4th Scottish Parliament',
    lead: 'The parliament has members for constituencies and for regions.',
    heading: 'List of members',
  },
  {
    id: 'senate-of-chile',
    set: 'tuned',
    file: 'tables/en-senate-of-chile@rev598779320.html',
    index: 7,
    name: 'Name',
    place: 'Region',
    title: 'Senate of Chile',
    lead: 'Two senators are elected in each constituency.',
    heading: 'Members',
  },
  {
    id: 'dail-17',
    set: 'held-out',
    file: 'tables/en-members-of-the-17th-dail@rev583838018.html',
    index: 2,
    name: 'Name',
    place: 'Constituency',
    title: 'Members of the 17th Dáil',
    lead: 'The members were elected in constituencies of three to five seats.',
    heading: 'Members by constituency',
  },
  {
    id: 'airlines-of-russia',
    set: 'tuned',
    file: 'tables/en-list-of-airlines-of-russia@rev599549845.html',
    index: 0,
    name: 'AIRLINE',
    place: '',
    title: 'Airlines of Russia',
    lead: 'The list names the airlines that hold a licence.',
    heading: 'Members',
  },
  {
    id: 'banks-in-turkey',
    set: 'held-out',
    file: 'tables/en-list-of-banks-in-turkey@rev596004414.html',
    index: 0,
    name: 'Bank',
    place: '',
    title: 'Banks in Turkey',
    lead: 'The list ranks the banks by what they own.',
    heading: 'Members',
  },
  {
    id: 'ministers-of-transport',
    set: 'tuned',
    file: 'tables/en-minister-of-transport-canada@rev598807464.html',
    index: 3,
    name: 'Name',
    place: '',
    title: 'Minister of Transport of Canada',
    lead: 'The list names who held the office and when.',
    heading: 'Ministers',
  },
  {
    id: 'lieutenant-governors',
    set: 'held-out',
    file: 'tables/en-lieutenant-governor-of-indiana@rev592303538.html',
    index: 1,
    name: 'Name',
    place: '',
    title: 'Lieutenant Governor of Indiana',
    lead: 'The list names who held the office and when.',
    heading: 'List of lieutenant governors',
  },
];
