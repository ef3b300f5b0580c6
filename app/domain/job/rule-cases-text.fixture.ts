import { context, job, person } from "./lawful-job.fixture";
import { type Cases, inSector, minijob, unpaid } from "./rule-cases.fixture";

/** What triggers each rule of rules-text.ts, and what does not. */
export const textCases: Record<string, Cases> = {
  V17: {
    triggers: [
      [
        "kitchen",
        job(),
        inSector("kuechenhilfe", {
          occupation: { minSpeaking: "A1", minReading: "A1", licencesRequired: ["L_IFSG43"] },
        }),
      ],
      ["food production", job(), inSector("lebensmittelhelfer")],
    ],
    quiet: [["warehouse", job(), context()]],
  },
  V18: {
    triggers: [
      ["hospital", job(), inSector("krankenhaushelfer"), "proof.measles"],
      ["school: both proofs", job(), inSector("schulbegleiter"), "proof.record"],
    ],
    quiet: [["an elderly home", job(), inSector("pflegehelfer")]],
  },
  V20: {
    triggers: [
      ["native German demanded", job({ requirementsNote: "Muttersprache Deutsch" }), context(), "text.language"],
      ["a closed title", job({ title: "Bauhelfer" }), context(), "text.titleNotOpen"],
      ["two places at once", job({ title: "Putzfrau", description: "nur Frauen" }), context(), "text.sex"],
      ["photo demanded", job({ requirementsNote: "Bitte mit Foto bewerben." }), context(), "text.photo"],
      [
        "a ground that is not recorded",
        job({ description: "Für das Frauenhaus suchen wir nachts eine Frau." }),
        context(),
        "text.ground",
      ],
      [
        "a recorded ground",
        job({
          description: "Für das Frauenhaus suchen wir nachts eine Frau.",
          wordingGround: "Schutz der Bewohnerinnen, § 8 AGG",
        }),
        context(),
        "text.grounded",
      ],
    ],
    quiet: [
      ["an open title and plain text", job(), context()],
      [
        "German with a level and a reason",
        job({ germanReason: "gute Deutschkenntnisse für Absprachen im Team" }),
        context(),
      ],
    ],
  },
  V21: {
    triggers: [
      ["B1 where A1 is enough", job({ speaking: "B1" }), context()],
      ["reading C1", job({ reading: "C1" }), context()],
    ],
    quiet: [
      ["one level more", job({ speaking: "A2", reading: "A2" }), context()],
      ["with the reason", job({ speaking: "B1", germanReason: "Telefon mit Speditionen" }), context()],
    ],
  },
  V22: {
    triggers: [
      ["no mentor", job({ mentorName: null }), context(), "support.mentor"],
      ["no briefing language", job({ briefingLanguages: [] }), context(), "support.briefing"],
      ["nobody on the first day", job({ firstDayContact: null }), context(), "support.firstDay"],
    ],
    quiet: [["all three named", job(), context()]],
  },
  V23: {
    triggers: [["a permit needs four weeks", job({ startsOn: "2026-12-01" }), person({ permitDays: 28 })]],
    quiet: [
      ["enough time", job({ startsOn: "2027-01-04" }), person({ permitDays: 28 })],
      ["no permit needed", job({ startsOn: "2026-11-24" }), person()],
      ["the job by itself", job({ startsOn: "2026-11-24" }), context()],
    ],
  },
  V24: {
    triggers: [
      ["paper in logistics", job(), context(), "contract.paper"],
      ["text form in an office", job(), inSector("buerohelfer"), "contract.text"],
      ["a job without pay is a job", job({ payKind: "none", payFromCents: null }), context(), "contract.paper"],
      ["a Minijob", minijob({ payFromCents: 60_000 }), context(), "contract.paper"],
    ],
    quiet: [
      ["an internship has its own sheet", unpaid({ unpaidKind: "hospitation" }), context()],
      ["also one that is paid", job({ contract: "internship" }), context()],
      ["unpaid training is no employment", job({ payKind: "none", contract: "apprenticeship" }), context()],
      [
        "Hospitation without a contract",
        job({ payKind: "none", contract: "internship", unpaidKind: "hospitation" }),
        context(),
      ],
    ],
  },
  V25: {
    triggers: [["an internship", unpaid({ unpaidKind: "exemptInternship", termMonths: 2 }), context()]],
    quiet: [["a job", job(), context()]],
  },
  V26: {
    triggers: [
      ["a Minijob", minijob({ payFromCents: 60_000 }), inSector("buerohelfer")],
      ["logistics", job(), context()],
    ],
    quiet: [["an office job", job(), inSector("buerohelfer")]],
  },
  V28: {
    triggers: [
      ["pregnancy", job({ requirementsNote: "nicht schwanger" }), context()],
      ["children", job({ description: "Haben Sie Kinder?" }), context()],
    ],
    quiet: [
      ["working with children", job({ description: "Sie begleiten Kinder beim Essen." }), context()],
      ["help for parents", job({ description: "Sie sind alleinerziehend? Wir richten den Plan danach." }), context()],
    ],
  },
};
