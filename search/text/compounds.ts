/** Words from which German builds names of occupations, folded. A long word is cut where one of them begins. */
const elements = `
  abbruch abfull anlagen arbeit arbeiter assistent assistenz aufful ausbau ausliefer auto backer backerei bau bauer baustell
  bediener bedienung begleiter behalter beton betreu boden bote buro dach decker dienst dreher druck einraumer elektr
  entlader estrich fachkraft fahrer fahrzeug feger fenster fertig fleisch fliesen flur friseur garten gartner gehilf gerust
  glas hafen halter haus hauswart heizung helfer hilf hilfe hilfskraft hof holz hotel industrie installateur kassier kehrer
  kellner klima koch kraft kranken kuche kunde kunststoff kurier lackier lager laster leger lehrer leiter liefer logistik maler mann
  maschin maurer mechanik mechatron meister melder metall metzger mitarbeiter mobel monteur montage mull naher packer park
  pflaster pfleg pizza post produktion pruf putz rad raum raumer regal reinig reparat sanitar sauber schicht schleifer
  schlosser schneid schreiner schul schweiss senior servic sicherheit solar sortier speis spul stapler stein strass tank
  techniker teller tief tischler trager trock umzug veranstalt verkauf verpack versand wach wagen wart wasch waren werk werker
  werkstatt zeitung zerleg zimmer zusteller zweirad`
  .split(/\s+/)
  .filter(Boolean);

/**
 * The inner words of a folded German compound, so that `staplerfahrer` and `fahrer` find the Gabelstaplerfahrer in an
 * engine that only knows beginnings of words. Each runs to the end of the word: a beginning of it is found too.
 */
export function compoundParts(folded: string): string[] {
  if (folded.length < 8 || !/^[a-z]+$/.test(folded)) return [];
  const parts: string[] = [];
  for (let from = 3; from <= folded.length - 3; from++) {
    if (elements.some((element) => folded.startsWith(element, from))) parts.push(folded.slice(from));
  }
  return parts;
}

/** A long folded word in two at its last joint (`fahrradwerkstatt` → `fahrrad`, `werkstatt`); itself when there is none. */
export function splitCompound(folded: string): string[] {
  const last = compoundParts(folded)
    .filter((part) => part.length >= 4 && folded.length - part.length >= 4)
    .at(-1);
  return last ? [folded.slice(0, -last.length), last] : [folded];
}
