/** A part of a remark that says one thing, with what stood before it, so that the parts can be joined again. */
export type Part = {
  lead: string;
  text: string;
  /** Number of its sentence. */
  sentence: number;
  /** It gives the reason of what stands before it ("wg. …"). */
  isReason: boolean;
  /** What stands before a colon in its sentence says what it is about. */
  after: string;
};

/** After these a full stop ends no sentence, whatever follows. */
const shortened =
  /(?:^|[\s(/])(?:fa|st|str|std|std|j|jh|mon|wo|v|m|b|d|f|n|z|u|o|a|h|i|s|lt|wg|ca|bzw|evtl|ggf|inkl|max|min|nr|tel|dr|hr|fr|spr|engl|dt|dtsch|franz|arab|türk|russ|ukr|pers|erf|ausb|prakt|befr|unbefr|vorh|mögl|vorm|nachm|gesundh|einschr|ärztl|psych|subs|freiw|alk|kath|evang|ev|orth|afrikan|poln|re|li|gg|abt|bes|ges|geb|gek|schwangersch|vermutl|teilw|wöchentl|mündl|schriftl|tägl|monatl|kd|kl|bew|kfm|techn|therap|familiär|aufenth|akt|derz|zzt|zus|\d+)$/iu;

/** Words that begin a reason within a clause. */
const reason =
  /\s(?=(?:wg\.?|wegen|weil|aufgrund|aufgr\.|infolge|because|due to|damit|denn|da(?= (?:er|sie|Kd|Kind|Kinder|Mann|Frau|alleinerz\p{L}*|noch|keine?|schwanger|krank)(?!\p{L}))|um(?= .* (?:zu|ab\p{L}*zu\p{L}*|\p{L}*zuzahlen)(?!\p{L}))|as (?:he|she)\b|since (?:he|she)\b|çünkü|из-за|потому что|так как|бо|тому що|оскільки|чтобы|щоб|через|لأن\p{L}*|بسبب|چون|به خاطر|به دلیل|زیرا)(?![\p{L}\p{N}]))/iu;

/** Turkish says the reason first. */
const reasonLast = /\s(?:için|diye|yüzünden|nedeniyle|dolayı)$/u;

/** Words that begin something else within a clause; what follows "und" only where it has its own verb. */
const turn =
  /\s(?=(?:aber|jedoch|sondern|but|ama|fakat|но|але|لكن\p{L}*|ولی|(?:und|u\.|and|ve|и|та|і)\s+(?:hat|ist|war|lebt|wohnt|geht|leidet|nimmt|betet|trinkt|has|is|was|lives|takes|suffers|drinks))(?![\p{L}\p{N}]))/iu;

/** A reason at the beginning ends where it says what follows from it. */
const reasonFirst =
  /^((?:wg\.?|wegen|aufgrund|because of|due to|из-за|через|بسبب|به خاطر|به دلیل)\s.+?)\s+(?=(?:nur|keine?n?|nicht|kann|max|bitte|lieber|besser|only|no|not|cannot|только|тільки|не|فقط|لا)(?![\p{L}\p{N}]))/iu;

/** Splits a remark into parts, each with one statement. Joining `lead` and `text` of all gives the remark. */
export function partsOf(remark: string): Part[] {
  const parts: Part[] = [];
  let sentence = 0;
  let after = "";
  let lead = "";
  const add = (text: string) => {
    if (text === "") return;
    for (const [at, piece] of pieces(text).entries()) {
      const [, space = "", words = ""] = /^(\s*)([\s\S]*)$/u.exec(piece) ?? [];
      parts.push({
        lead: at === 0 ? lead + space : space,
        text: words,
        sentence,
        isReason: startsReason(words) || reasonLast.test(words),
        // what stands in brackets is about what stands before them
        after: words.startsWith("(") ? (parts.at(-1)?.text ?? after) : after,
      });
    }
    lead = "";
  };
  let from = 0;
  for (const match of remark.matchAll(/[,;،؛!?؟\n•|]+|\.+(?=\s|$)|\s[–—-]\s|:(?=\s)/gu)) {
    const before = remark.slice(from, match.index);
    const sign = match[0].trim();
    const rest = remark.slice(match.index + match[0].length);
    if (/^\.+$/.test(sign) && rest.trim() !== "" && goesOn(before, rest)) continue;
    if (sign === ":") {
      after = before;
      continue;
    }
    add(before);
    // "Altenpfleger/in - Onkologie": what follows belongs to the trade
    if (sign.length === 1 && "–—-".includes(sign) && /^\S+(?: \S+)?$/u.test(before.trim())) after = before;
    lead += match[0];
    from = match.index + match[0].length;
    if (/[.;!?؟؛\n]/.test(match[0])) {
      sentence++;
      after = "";
    }
  }
  add(remark.slice(from));
  if (lead !== "" && parts.length > 0) parts.push({ lead, text: "", sentence, isReason: false, after: "" });
  return parts;
}

/** Whether a full stop belongs to a shortened word: "Erf. als", "Fa. Lenz", "4 J. Küche". */
function goesOn(before: string, rest: string): boolean {
  return /^\s*[\p{Ll}\d(&+]/u.test(rest) || shortened.test(before);
}

const startsReason = (text: string) => reason.test(` ${text}`) && reason.exec(` ${text}`)?.index === 0;

function pieces(text: string): string[] {
  return text
    .split(/\s(?=\([^()]+\))|(?<=\))\s|(?<=\s(?:için|diye|yüzünden|nedeniyle|dolayı))\s/u)
    .flatMap((part) => part.split(reason))
    .flatMap((part) => turned(part))
    .flatMap((part) => {
      const first = reasonFirst.exec(part.trimStart());
      return first?.[1] === undefined ? [part] : [first[1], part.trimStart().slice(first[1].length)];
    })
    .map((part, at) => (at === 0 ? part : ` ${part.trimStart()}`));
}

/** A turn after a single word is none: "war aber pünktlich". */
function turned(part: string): string[] {
  const at = turn.exec(part);
  if (!at || part.slice(0, at.index).trim().split(/\s+/).length < 2) return [part];
  return [
    part.slice(0, at.index),
    ...turned(part.slice(at.index + 1)).map((rest, no) => (no === 0 ? ` ${rest}` : rest)),
  ];
}
