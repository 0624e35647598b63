/**
 * An invented directory of GP practices that stands in for the national register (ODS) until a look-up there is set up.
 *
 * No practice here exists. Codes begin with Z99, and the last two letters of each postcode are of the six (C I K M O V)
 * that the Royal Mail never uses there, so that no real surgery or address is meant.
 */

export interface GpPractice {
  readonly odsCode: string;
  readonly name: string;
  readonly town: string;
  readonly postcode: string;
  readonly status: 'open' | 'closed';
  /** First day on which the practice is no longer open, ISO date. */
  readonly closedOn?: string;
  /** ODS code of the practice that took over its patients. */
  readonly successor?: string;
}

const open = (odsCode: string, name: string, town: string, postcode: string): GpPractice => ({
  odsCode,
  name,
  town,
  postcode,
  status: 'open',
});

export const practices: readonly GpPractice[] = [
  // Wakefield District
  open('Z99001', 'Tree Tops Surgery', 'Wakefield', 'WF1 1CM'),
  open('Z99002', 'Rhubarb Lane Medical Centre', 'Wakefield', 'WF1 2KV'),
  open('Z99003', 'Merry Miner Surgery', 'Wakefield', 'WF2 3MK'),
  open('Z99004', 'Three Herons Health Centre', 'Wakefield', 'WF2 4VC'),
  open('Z99005', 'Weaver’s Loft Surgery', 'Wakefield', 'WF4 5IC'),
  open('Z99006', 'Liquorice Field Surgery', 'Pontefract', 'WF8 1OK'),
  open('Z99007', 'Old Racecourse Medical Centre', 'Pontefract', 'WF8 2VM'),
  open('Z99008', 'Glassblower’s Yard Surgery', 'Castleford', 'WF10 1CK'),
  open('Z99009', 'Two Rivers Meet Medical Practice', 'Castleford', 'WF10 2MI'),
  open('Z99010', 'Kingfisher Lock Surgery', 'Knottingley', 'WF11 3KC'),
  open('Z99011', 'St Swithin’s Oak Surgery', 'Normanton', 'WF6 1VO'),
  open('Z99012', 'Brass Band Medical Centre', 'Ossett', 'WF5 2IM'),
  open('Z99013', 'Wool Bale Surgery', 'Horbury', 'WF4 6CV'),
  open('Z99014', 'Lamp Room Medical Practice', 'Featherstone', 'WF7 1MO'),
  open('Z99015', 'Winding Wheel Health Centre', 'Hemsworth', 'WF9 2KI'),
  {
    odsCode: 'Z99016',
    name: 'Sparrow Row Surgery',
    town: 'Wakefield',
    postcode: 'WF1 3VK',
    status: 'closed',
    closedOn: '2026-06-30',
    successor: 'Z99001',
  },
  // North Kirklees
  open('Z99017', 'Shoddy Mill Surgery', 'Dewsbury', 'WF13 1CO'),
  open('Z99018', 'Teasel Gate Medical Centre', 'Dewsbury', 'WF12 2MV'),
  open('Z99019', 'Carpet Works Surgery', 'Batley', 'WF17 3IK'),
  open('Z99020', 'Fox and Fiddle Health Centre', 'Heckmondwike', 'WF16 1KM'),
  open('Z99021', 'Blanket Hall Medical Practice', 'Mirfield', 'WF14 2CI'),
  open('Z99022', 'Canal Basin Surgery', 'Ravensthorpe', 'WF13 4VI'),
  // Outside both services
  {
    odsCode: 'Z99023',
    name: 'Halfpenny Steps Surgery',
    town: 'Ossett',
    postcode: 'WF5 7KO',
    status: 'closed',
    closedOn: '2025-03-31',
  },
  open('Z99024', 'Seven Owls Medical Centre', 'Leeds', 'LS1 1CV'),
  open('Z99025', 'Tram Shed Surgery', 'Leeds', 'LS10 2MC'),
  open('Z99026', 'Clock and Compass Health Centre', 'Morley', 'LS27 3KI'),
  open('Z99027', 'Glass Cone Surgery', 'Barnsley', 'S70 1VM'),
  open('Z99028', 'Pot and Kettle Medical Practice', 'Barnsley', 'S71 2CK'),
  open('Z99029', 'Long Packhorse Surgery', 'Huddersfield', 'HD1 3IO'),
  open('Z99030', 'Candle Corner Medical Centre', 'Selby', 'YO8 4KV'),
];

const byCode: ReadonlyMap<string, GpPractice> = new Map(practices.map((practice) => [practice.odsCode, practice]));

/** The practice with this code in any case and with spaces around it, or undefined. A code from a link is only a hint (FN-16). */
export function findPractice(odsCode: string): GpPractice | undefined {
  return byCode.get(odsCode.trim().toUpperCase());
}

const mostResults = 20;

/** Words that many practices have. People leave them out or mix them up, so they never rule a practice out. */
const ordinaryWords: ReadonlySet<string> = new Set([
  ...[
    'surgery',
    'medical',
    'health',
    'centre',
    'center',
    'practice',
    'clinic',
    'gp',
    'doctors',
    'the',
    'and',
    'at',
    'in',
  ],
]);

/**
 * Practices for what a person typed: words of the name, the town, or the beginning of a postcode, in any order, case and
 * punctuation. Best first, at most 20; closed ones are among them, flagged by `status`. Fewer than 2 letters or numbers
 * find nothing.
 */
export function searchPractices(text: string): readonly GpPractice[] {
  const words = wordsOf(text);
  if (words.join('').length < 2) return [];
  return practices
    .flatMap((practice) => {
      const rank = rankOf(practice, words);
      return rank === undefined ? [] : [{ practice, rank }];
    })
    .sort((a, b) => a.rank - b.rank || (a.practice.name < b.practice.name ? -1 : 1))
    .slice(0, mostResults)
    .map(({ practice }) => practice);
}

/** 0 is best, undefined is no match. Closed practices come after open ones of the same kind of match. */
function rankOf(practice: GpPractice, words: readonly string[]): number | undefined {
  const typed = words.join(' ');
  const name = wordsOf(practice.name).join(' ');
  const closed = practice.status === 'closed' ? 0.5 : 0;
  if (name === typed) return closed;
  if (name.startsWith(typed)) return 1 + closed;

  const postcode = practice.postcode.toLowerCase();
  const outward = postcode.slice(0, postcode.indexOf(' '));
  // "WF1" is a whole district and comes before WF10 and WF11, which merely begin alike.
  if (typed === outward) return 2 + closed;
  if (/^[a-z]{1,2}\d/.test(typed) && postcode.replace(' ', '').startsWith(words.join(''))) return 3 + closed;

  const telling = words.filter((word) => !ordinaryWords.has(word));
  const wanted = telling.length > 0 ? telling : words;
  const [nameWords, townWords] = [name.split(' '), wordsOf(practice.town)];
  if (wanted.every((word) => nameWords.some((own) => own.startsWith(word)))) return 4 + closed;
  const everywhere = [...nameWords, ...townWords, outward];
  return wanted.every((word) => everywhere.some((own) => own.startsWith(word))) ? 5 + closed : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'‘’]/gu, '')
    .toLowerCase()
    .replace(/\bsaint\b/g, 'st')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
