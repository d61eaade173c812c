/** Which columns of a table hold what, as the caller says. */
export interface ColumnNames {
  readonly text?: string;
  readonly id?: string;
  readonly date?: string;
  readonly claim?: string;
}

/** Places of the columns in a row; null where the table has none. */
export interface ColumnPlaces {
  readonly text: number;
  readonly id: number | null;
  readonly date: number | null;
  readonly claim: number | null;
  readonly patient: number | null;
  readonly author: number | null;
  readonly site: number | null;
}

/** Names that are taken without being asked for, in any spelling of case, blanks, hyphens and underscores. */
const usual = {
  text: ['text', 'notetext', 'note', 'reporttext', 'report', 'narrative', 'body', 'documenttext', 'content'],
  id: ['id', 'noteid', 'documentid', 'reportid', 'recordid', 'accession', 'accessionnumber'],
  date: ['dateofservice', 'dos', 'servicedate', 'proceduredate', 'dateofprocedure', 'examdate', 'studydate'],
  claim: ['claim', 'claimcodes', 'billedcodes', 'submittedcodes'],
  patient: ['patient', 'patientid', 'mrn', 'subject', 'personid'],
  author: ['author', 'physician', 'provider', 'surgeon', 'operator', 'attending', 'authorname', 'providername'],
  site: ['site', 'facility', 'hospital', 'location', 'department'],
} as const;

const bare = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/gu, '');

/** The places of the columns, or why the table cannot be read. Names of columns are not repeated: without a header they would be text of notes. */
export const placeColumns = (header: readonly string[], asked: ColumnNames): ColumnPlaces | string => {
  const bareHeader = header.map(bare);
  const wanted = (kind: 'text' | 'id' | 'date' | 'claim'): number | null | string => {
    const name = asked[kind];
    if (name === undefined) return usualPlace(bareHeader, kind);
    const exact = header.indexOf(name);
    const place = exact >= 0 ? exact : bareHeader.indexOf(bare(name));
    return place >= 0 ? place : `none of its ${header.length} columns is called "${name}", as --${kind}-column says`;
  };
  const [text, id, date, claim] = [wanted('text'), wanted('id'), wanted('date'), wanted('claim')];
  const fault = [text, id, date, claim].find((place) => typeof place === 'string');
  if (typeof fault === 'string') return fault;
  if (typeof text !== 'number') return `none of its ${header.length} columns is called text, note or report; name the right one by --text-column, and see that the first row holds the names`;
  return {
    text, id: placeOf(id), date: placeOf(date), claim: placeOf(claim),
    patient: usualPlace(bareHeader, 'patient'), author: usualPlace(bareHeader, 'author'), site: usualPlace(bareHeader, 'site'),
  };
};

const placeOf = (place: number | string | null): number | null => (typeof place === 'number' ? place : null);

const usualPlace = (bareHeader: readonly string[], kind: keyof typeof usual): number | null => {
  for (const name of usual[kind]) {
    const place = bareHeader.indexOf(name);
    if (place >= 0) return place;
  }
  return null;
};
