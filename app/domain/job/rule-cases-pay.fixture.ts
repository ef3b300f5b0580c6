import { context, job, person } from "./lawful-job.fixture";
import { type Cases, inSector, minijob, shift, training, unpaid, young } from "./rule-cases.fixture";

/** What triggers each rule of rules-pay.ts, and what does not. */
export const payCases: Record<string, Cases> = {
  V01: {
    triggers: [
      ["12.50 € in 2026", job({ payFromCents: 1250 }), context(), "pay.belowFloor"],
      ["13.90 € from January 2027", job({ payFromCents: 1390, startsOn: "2027-01-04" }), context(), "pay.belowFloor"],
      ["minimum wage in building cleaning", job({ payFromCents: 1390 }), inSector("reinigungskraft"), "pay.belowFloor"],
      ["the lower end of a range", job({ payFromCents: 1300, payToCents: 1700 }), context(), "pay.belowFloor"],
      ["a start in the past counts as today", job({ payFromCents: 1282, startsOn: "2025-03-01" }), context()],
      ["no floor stored for the year", job({ startsOn: "2028-02-01" }), context(), "pay.floorMissing"],
      [
        "a floor that rises on the last day looked at, half a year on",
        job({ payFromCents: 1694, startsOn: "2027-01-01" }),
        inSector("pflegehelfer"),
        "pay.floorRises",
      ],
      ["an amount of a month for an hour", job({ payFromCents: 255_000 }), context(), "pay.oddHour"],
      ["a range whose end cannot be meant", job({ payToCents: 155_000 }), context(), "pay.oddHour"],
      ["a floor that rises soon", job({ payFromCents: 1390, startsOn: "2026-12-01" }), context(), "pay.floorRises"],
    ],
    quiet: [
      ["15.00 €", job(), context()],
      ["exactly the floor, and next year's too", job({ payFromCents: 1460 }), context()],
      ["pay not said yet", job({ payFromCents: null }), context()],
      ["a person of 17", job({ payFromCents: 1250 }), person({ age: 17 })],
      [
        "a floor that rises the day after half a year",
        job({ payFromCents: 1694, startsOn: "2026-12-31" }),
        inSector("pflegehelfer"),
      ],
      ["care from July 2027", job({ payFromCents: 1695, startsOn: "2027-06-01" }), inSector("pflegehelfer")],
    ],
  },
  V02: {
    triggers: [
      [
        "a cent less than 40 × 13 ÷ 3 × 13.90 €",
        job({ payKind: "monthly", payFromCents: 240_933, weeklyHours: 40 }),
        context(),
      ],
      [
        "enough today, too little from January",
        job({ payKind: "monthly", payFromCents: 240_934, weeklyHours: 40 }),
        context(),
        "pay.monthFloorRises",
      ],
      ["12 for a month", job({ payKind: "monthly", payFromCents: 1200, weeklyHours: null }), context(), "pay.oddMonth"],
      ["2,000 € for 40 hours", job({ payKind: "monthly", payFromCents: 200_000, weeklyHours: 40 }), context()],
      ["no floor for the year", job({ payKind: "monthly", payFromCents: 300_000, startsOn: "2029-01-01" }), context()],
    ],
    quiet: [
      ["exactly 40 × 13 ÷ 3 × 14.60 €", job({ payKind: "monthly", payFromCents: 253_067, weeklyHours: 40 }), context()],
      ["hours not said yet", job({ payKind: "monthly", payFromCents: 100_000, weeklyHours: null }), context()],
      ["apprenticeship pay", training([72_400]), context()],
    ],
  },
  V03: {
    triggers: [
      ["a cent more than 603 €", minijob({ payFromCents: 60_301 }), context()],
      ["650 € a month", minijob({ payFromCents: 65_000 }), context(), "pay.aboveMinijob"],
      ["hours times wage", minijob({ payKind: "hourly", payFromCents: 1500, weeklyHours: 12 }), context()],
      ["the upper end of a range", minijob({ payFromCents: 60_000, payToCents: 62_000 }), context()],
      [
        "a year without a limit",
        minijob({ payFromCents: 60_000, startsOn: "2028-03-01" }),
        context(),
        "pay.floorMissing",
      ],
    ],
    quiet: [
      ["a wage without hours", minijob({ payKind: "hourly", payFromCents: 1500, weeklyHours: null }), context()],
      ["ten hours of 13.90 €", minijob({ payKind: "hourly", payFromCents: 1390, weeklyHours: 10 }), context()],
      ["603 € in 2026", minijob({ payFromCents: 60_300 }), context()],
      ["633 € in 2027", minijob({ payFromCents: 63_300, startsOn: "2027-01-01" }), context()],
      ["an ordinary job", job({ payKind: "monthly", payFromCents: 250_000 }), context()],
    ],
  },
  V04: {
    triggers: [
      ["a cent less than the minimum of 2026", training([72_399]), context(), "pay.belowTraining"],
      ["a cent less in the third year", training([72_400, 85_400, 97_699]), context(), "pay.belowTraining"],
      ["700 € in the first year", training([70_000, 86_000]), context(), "pay.belowTraining"],
      ["no rise", training([90_000, 90_000]), context(), "pay.trainingMustRise"],
      [
        "start in 2027, amount not announced",
        training([80_000], { startsOn: "2027-08-01" }),
        context(),
        "pay.floorMissing",
      ],
      ["no rise in spite of an agreement", training([90_000, 80_000], { collectiveAgreement: "Tarif" }), context()],
    ],
    quiet: [
      [
        "a rise of a cent by collective agreement",
        training([70_000, 70_001], { collectiveAgreement: "Tarif" }),
        context(),
      ],
      ["the minimum of 2026", training([72_400, 85_400, 97_700]), context()],
      ["less by collective agreement", training([70_000, 80_000], { collectiveAgreement: "Tarif Bäcker" }), context()],
      ["no apprenticeship", job(), context()],
    ],
  },
  V10: {
    triggers: [
      ["24 days at 15 (30 Werktage)", young({ minimumAge: 15, holidayDays: 24 }), context()],
      ["20 days at 17 (25 Werktage)", young({ minimumAge: 17, holidayDays: 20 }), context()],
      ["20 days for a person of 17", job({ holidayDays: 20 }), person({ age: 17 })],
      ["19 days at five days a week", job({ holidayDays: 19 }), context()],
      [
        "20 days at six days a week",
        job({ holidayDays: 20, shifts: [shift("07:00", "13:00", 0, [1, 2, 3, 4, 5, 6])] }),
        context(),
      ],
      ["22 days at 16 (27 Werktage)", young({ holidayDays: 22 }), context()],
    ],
    quiet: [
      ["25 days at 15", young({ minimumAge: 15, holidayDays: 25 }), context()],
      ["21 days at 17", young({ minimumAge: 17, holidayDays: 21 }), context()],
      ["20 days for a person of 18", job({ holidayDays: 20 }), person({ age: 18 })],
      [
        "24 days at six days a week",
        job({ holidayDays: 24, shifts: [shift("07:00", "13:00", 0, [1, 2, 3, 4, 5, 6])] }),
        context(),
      ],
      ["20 days where the hours are not said yet", job({ holidayDays: 20, shifts: [] }), context()],
      ["20 days at five days a week", job({ holidayDays: 20 }), context()],
      [
        "12 days at three days a week",
        job({ holidayDays: 12, shifts: [shift("07:00", "13:00", 0, [1, 3, 5])] }),
        context(),
      ],
      ["23 days at 16", young({ holidayDays: 23 }), context()],
    ],
  },
  V11: {
    triggers: [
      ["seven months", job({ probationMonths: 7 }), context(), "probation.tooLong"],
      ["five months in an apprenticeship", training([72_400], { probationMonths: 5 }), context(), "probation.training"],
      ["none in an apprenticeship", training([72_400], { probationMonths: 0 }), context(), "probation.training"],
    ],
    quiet: [
      ["one month in an apprenticeship", training([72_400], { probationMonths: 1 }), context()],
      ["six months", job({ probationMonths: 6 }), context()],
      ["four months in an apprenticeship", training([72_400], { probationMonths: 4 }), context()],
    ],
  },
  V12: {
    triggers: [
      [
        "30 months and five extensions with a reason",
        job({ termMonths: 30, termExtensions: 5, termReason: "Vertretung" }),
        context(),
        "term.inWriting",
      ],
      [
        "an earlier job there, with a reason",
        job({ termMonths: 6, earlierJobHere: true, termReason: "Vertretung" }),
        context(),
        "term.inWriting",
      ],
      ["twelve months: in writing", job({ termMonths: 12 }), context(), "term.inWriting"],
      ["24 months without a reason", job({ termMonths: 24, termExtensions: 3 }), context(), "term.inWriting"],
      ["25 months without a reason", job({ termMonths: 25 }), context(), "term.tooLong"],
      ["thirty months without a reason", job({ termMonths: 30 }), context(), "term.tooLong"],
      ["four extensions", job({ termMonths: 20, termExtensions: 4 }), context(), "term.extensions"],
      ["an earlier job there", job({ termMonths: 6, earlierJobHere: true }), context(), "term.earlierJob"],
    ],
    quiet: [
      ["an entry qualification ends by itself", job({ contract: "eq", termMonths: 12 }), context()],
      ["open-ended", job(), context()],
      ["an apprenticeship ends by law", training([72_400], { termMonths: 36 }), context()],
    ],
  },
  V19: {
    triggers: [
      [
        "an internship without an end",
        unpaid({ unpaidKind: "exemptInternship", termMonths: null }),
        context(),
        "pay.internshipTooLong",
      ],
      [
        "an ordinary job called an internship",
        unpaid({ contract: "job", unpaidKind: "exemptInternship", termMonths: 3 }),
        context(),
        "pay.internshipTooLong",
      ],
      ["unpaid work", job({ payKind: "none", payFromCents: null }), context(), "pay.unpaid"],
      [
        "an introduction of two days",
        unpaid({ unpaidKind: "introduction", unpaidDays: 2 }),
        context(),
        "pay.introductionTooLong",
      ],
      [
        "an introduction of nobody knows how many days",
        unpaid({ unpaidKind: "introduction", unpaidDays: null }),
        context(),
        "pay.introductionTooLong",
      ],
      [
        "an internship of four months",
        unpaid({ unpaidKind: "exemptInternship", termMonths: 4 }),
        context(),
        "pay.internshipTooLong",
      ],
      [
        "an introduction of three days",
        unpaid({ unpaidKind: "introduction", unpaidDays: 3 }),
        context(),
        "pay.introductionTooLong",
      ],
      [
        "an internship of six months",
        unpaid({ unpaidKind: "exemptInternship", termMonths: 6 }),
        context(),
        "pay.internshipTooLong",
      ],
    ],
    quiet: [
      ["a paid job", job(), context()],
      ["one day of introduction", unpaid({ unpaidKind: "introduction", unpaidDays: 1 }), context()],
      ["Hospitation", unpaid({ unpaidKind: "hospitation" }), context()],
      ["a measure at an employer", unpaid({ unpaidKind: "mag" }), context()],
      ["three months of orientation", unpaid({ unpaidKind: "exemptInternship", termMonths: 3 }), context()],
    ],
  },
};
