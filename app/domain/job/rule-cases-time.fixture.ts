import { context, job, person } from "./lawful-job.fixture";
import { type Cases, inSector, shift, training, young } from "./rule-cases.fixture";

/** What triggers each rule of rules-time.ts, and what does not. */
export const timeCases: Record<string, Cases> = {
  V05: {
    triggers: [
      [
        "seven days of seven hours",
        job({ shifts: [shift("08:00", "15:30", 30, [1, 2, 3, 4, 5, 6, 7])] }),
        context(),
        "hours.week",
      ],
      ["nine hours a day", job({ shifts: [shift("07:00", "16:30")] }), context(), "hours.balance"],
      ["eleven hours a day", job({ shifts: [shift("07:00", "18:45", 45)] }), context(), "hours.day"],
      ["a minute more than eight hours", job({ shifts: [shift("07:00", "15:31")] }), context(), "hours.balance"],
      [
        "a minute more than ten hours",
        job({ shifts: [shift("07:00", "17:46", 45)], hoursBalanced: true }),
        context(),
        "hours.day",
      ],
      ["a 50-hour week", job({ weeklyHours: 50 }), context(), "hours.week"],
      ["half an hour more than 48", job({ weeklyHours: 48.5 }), context(), "hours.week"],
      [
        "a split day of ten and a half hours",
        job({ shifts: [shift("06:00", "11:00", 0), shift("16:00", "21:30", 0)] }),
        context(),
        "hours.day",
      ],
    ],
    quiet: [
      ["six days of eight hours", job({ shifts: [shift("07:00", "15:30", 30, [1, 2, 3, 4, 5, 6])] }), context()],
      ["eight hours", job({ shifts: [shift("07:00", "15:30")] }), context()],
      [
        "ten hours, balanced",
        job({ shifts: [shift("07:00", "17:45", 45, [1, 2, 3, 4])], hoursBalanced: true }),
        context(),
      ],
      ["48 hours a week", job({ weeklyHours: 48 }), context()],
      ["nine hours, balanced", job({ shifts: [shift("07:00", "16:30")], hoursBalanced: true }), context()],
      [
        "early and late by turns",
        job({ shifts: [shift("06:00", "14:00"), shift("14:00", "22:00")], rota: "alternating" }),
        context(),
      ],
    ],
  },
  V06: {
    triggers: [
      ["a minute more than six hours, 29 minutes", job({ shifts: [shift("07:00", "13:30", 29)] }), context()],
      ["a minute more than nine hours, 44 minutes", job({ shifts: [shift("07:00", "16:45", 44)] }), context()],
      ["seven hours, 15 minutes of break", job({ shifts: [shift("07:00", "14:15", 15)] }), context()],
      ["a minute more than six hours without a break", job({ shifts: [shift("07:00", "13:01", 0)] }), context()],
      ["a minute more than nine hours, 30 minutes", job({ shifts: [shift("07:00", "16:31", 30)] }), context()],
      ["more than nine hours, 30 minutes", job({ shifts: [shift("07:00", "17:00", 30)] }), context()],
    ],
    quiet: [
      ["six hours without a break", job({ shifts: [shift("07:00", "13:00", 0)] }), context()],
      ["nine hours, 30 minutes", job({ shifts: [shift("07:00", "16:30", 30)] }), context()],
      ["more than nine hours, 45 minutes", job({ shifts: [shift("07:00", "17:00", 45)] }), context()],
    ],
  },
  V07: {
    triggers: [
      [
        "a minute less than eleven hours",
        job({ shifts: [shift("10:00", "19:01", 45, [1]), shift("06:00", "14:00", 30, [2])] }),
        inSector("metallhelfer"),
      ],
      [
        "late, then early",
        job({ shifts: [shift("14:00", "22:00", 30, [1]), shift("06:00", "14:00", 30, [2])] }),
        context(),
      ],
      [
        "Sunday late, Monday early",
        job({ shifts: [shift("14:00", "22:00", 30, [7]), shift("06:00", "12:00", 0, [1])] }),
        inSector("metallhelfer"),
      ],
      [
        "10.5 hours in industry",
        job({ shifts: [shift("10:00", "19:30", 45, [1]), shift("06:00", "14:00", 30, [2])] }),
        inSector("metallhelfer"),
      ],
    ],
    quiet: [
      [
        "eleven hours",
        job({ shifts: [shift("10:00", "19:00", 45, [1]), shift("06:00", "14:00", 30, [2])] }),
        inSector("metallhelfer"),
      ],
      ["the same shift every day", job(), context()],
      [
        "10.5 hours in catering",
        job({ shifts: [shift("10:00", "19:30", 45, [1]), shift("06:00", "14:00", 30, [2])] }),
        inSector("kuechenhilfe"),
      ],
      ["one day a week", job({ shifts: [shift("06:00", "22:00", 60, [6])] }), context()],
      ["a split day in one day", job({ shifts: [shift("06:00", "10:00", 0), shift("15:00", "19:00", 0)] }), context()],
    ],
  },
  V08: {
    triggers: [
      ["a night shift", job({ shifts: [shift("22:00", "06:00")] }), context()],
      ["a minute more than two hours", job({ shifts: [shift("17:00", "01:01")] }), context()],
      ["a bakery from 2 o'clock", job({ shifts: [shift("02:00", "10:00")] }), inSector("baeckerhelfer")],
    ],
    quiet: [
      ["two hours until 1 o'clock", job({ shifts: [shift("17:00", "01:00")] }), context()],
      ["a bakery from 4 o'clock", job({ shifts: [shift("04:00", "12:00")] }), inSector("baeckerhelfer")],
      ["a night shift with bonus", job({ shifts: [shift("22:00", "06:00")], nightCompensation: true }), context()],
    ],
  },
  V09: {
    triggers: [
      [
        "a Saturday shift until a minute after midnight",
        job({ shifts: [shift("16:00", "00:01", 30, [6])] }),
        inSector("metallhelfer"),
      ],
      ["an office on Sunday", job({ shifts: [shift("09:00", "13:00", 0, [7])] }), inSector("buerohelfer")],
      ["a Saturday night into Sunday", job({ shifts: [shift("20:00", "02:00", 0, [6])] }), inSector("metallhelfer")],
    ],
    quiet: [
      [
        "a Saturday shift until midnight",
        job({ shifts: [shift("16:00", "00:00", 30, [6])] }),
        inSector("metallhelfer"),
      ],
      ["care on Sunday", job({ shifts: [shift("07:00", "13:00", 0, [7])] }), inSector("pflegehelfer")],
      [
        "with the reason",
        job({ shifts: [shift("09:00", "13:00", 0, [7])], sundayReason: "Ausnahmegenehmigung" }),
        inSector("buerohelfer"),
      ],
      ["Monday to Friday", job(), inSector("buerohelfer")],
    ],
  },
  V13: {
    triggers: [
      ["a minute before 6 o'clock", young({ shifts: [shift("05:59", "12:00", 60)] }), context(), "youth.clock"],
      ["until a minute after 20 o'clock", young({ shifts: [shift("13:00", "20:01", 60)] }), context(), "youth.clock"],
      [
        "a minute more than four and a half hours without a break",
        young({ shifts: [shift("08:00", "12:31", 0)] }),
        context(),
        "youth.break",
      ],
      [
        "a minute more than six hours, 59 minutes",
        young({ shifts: [shift("08:00", "15:00", 59)] }),
        context(),
        "youth.break",
      ],
      [
        "a minute less than twelve hours of rest",
        young({ shifts: [shift("14:00", "19:01", 60, [1]), shift("07:00", "13:00", 60, [2])] }),
        context(),
        "youth.rest",
      ],
      ["nine hours", young({ shifts: [shift("07:00", "17:00", 60)] }), context(), "youth.day"],
      ["a minute more than eight hours", young({ shifts: [shift("07:00", "16:01", 60)] }), context(), "youth.day"],
      ["half an hour more than 40", young({ weeklyHours: 40.5 }), context(), "youth.week"],
      [
        "29 minutes of break in more than four and a half hours",
        young({ shifts: [shift("07:00", "12:00", 29)] }),
        context(),
        "youth.break",
      ],
      ["42 hours a week", young({ weeklyHours: 42 }), context(), "youth.week"],
      [
        "six days",
        young({ shifts: [shift("07:00", "13:00", 60, [1, 2, 3, 4, 5, 6])] }),
        inSector("pflegehelfer"),
        "youth.days",
      ],
      ["before 6 o'clock", young({ shifts: [shift("05:00", "12:00", 60)] }), context(), "youth.clock"],
      [
        "until 23 o'clock in catering",
        young({ shifts: [shift("16:00", "23:00", 60)] }),
        inSector("kuechenhilfe"),
        "youth.clock",
      ],
      [
        "a bakery from 4 at 16",
        young({ shifts: [shift("04:00", "12:00", 60)] }),
        inSector("baeckerhelfer"),
        "youth.clock",
      ],
      [
        "30 minutes of break in seven hours",
        young({ shifts: [shift("07:00", "14:30", 30)] }),
        context(),
        "youth.break",
      ],
      [
        "Saturday in an office",
        young({ shifts: [shift("09:00", "12:00", 0, [6])] }),
        inSector("buerohelfer"),
        "youth.saturday",
      ],
      [
        "Sunday in a shop",
        young({ shifts: [shift("09:00", "12:00", 0, [7])] }),
        inSector("regalauffueller"),
        "youth.sunday",
      ],
      [
        "eleven hours of rest",
        young({ shifts: [shift("14:00", "20:00", 60, [1]), shift("07:00", "13:00", 60, [2])] }),
        context(),
        "youth.rest",
      ],
      [
        "a person of 17 in a late shift",
        job({ shifts: [shift("15:00", "22:30", 60)] }),
        person({ age: 17 }),
        "youth.clock",
      ],
    ],
    quiet: [
      ["from 6 o'clock", young({ shifts: [shift("06:00", "13:00", 60)] }), context()],
      ["until 20 o'clock", young({ shifts: [shift("13:00", "20:00", 60)] }), context()],
      ["a minute more than six hours, 60 minutes", young({ shifts: [shift("08:00", "15:01", 60)] }), context()],
      ["a person of 18 in a late shift", job({ shifts: [shift("15:00", "22:30", 60)] }), person({ age: 18 })],
      ["seven hours by day", young(), context()],
      ["eight hours a day, 40 a week", young({ shifts: [shift("07:00", "16:00", 60)], weeklyHours: 40 }), context()],
      ["four and a half hours without a break", young({ shifts: [shift("07:00", "11:30", 0)] }), context()],
      ["six hours, 30 minutes", young({ shifts: [shift("07:00", "13:30", 30)] }), context()],
      [
        "twelve hours of rest",
        young({ shifts: [shift("14:00", "20:00", 60, [1]), shift("08:00", "14:00", 60, [2])] }),
        context(),
      ],
      ["until 22 o'clock in catering", young({ shifts: [shift("15:00", "22:00", 60)] }), inSector("kuechenhilfe")],
      [
        "a bakery from 4 at 17",
        young({ minimumAge: 17, shifts: [shift("04:00", "12:00", 60)] }),
        inSector("baeckerhelfer"),
      ],
      ["adults only", job({ shifts: [shift("22:00", "06:00")] }), context()],
    ],
  },
  V14: {
    triggers: [
      ["a person of 17", job({ hazardous: true }), person({ age: 17 }), "youth.hazard"],
      ["heavy loads", young({ heavyLoads: true }), context(), "youth.heavy"],
      ["hazardous work", young({ hazardous: true }), context(), "youth.hazard"],
      ["piece work", young({ pieceWork: true }), context(), "youth.pieceWork"],
    ],
    quiet: [
      ["a person of 18", job({ hazardous: true, heavyLoads: true, pieceWork: true }), person({ age: 18 })],
      ["adults", job({ heavyLoads: true, hazardous: true, pieceWork: true }), context()],
      ["in training", training([72_400], { minimumAge: 16, hazardous: true }), context()],
      ["light work", young(), context()],
    ],
  },
  V15: {
    triggers: [
      ["two hazardous months", young({ termMonths: 2, hazardous: true }), context()],
      ["two months of piece work", young({ termMonths: 2, pieceWork: true }), context()],
      ["a person of 17", job(), person({ age: 17 })],
      ["a job from 16", young(), context()],
      ["three light months", young({ termMonths: 3 }), context()],
      ["two heavy months", young({ termMonths: 2, heavyLoads: true }), context()],
    ],
    quiet: [
      ["a person of 18", job(), person({ age: 18 })],
      ["two light months", young({ termMonths: 2 }), context()],
      ["adults", job(), context()],
    ],
  },
  V16: {
    triggers: [
      ["from 14", job({ minimumAge: 14 }), context()],
      ["full-time school", young({ schoolAge: true }), context()],
      ["a person of 14", job(), person({ age: 14 })],
    ],
    quiet: [
      ["a person of 15", job(), person({ age: 15 })],
      ["from 15", job({ minimumAge: 15 }), context()],
      ["adults", job(), context()],
    ],
  },
  V27: {
    triggers: [
      ["61 minutes back", job(), person({ minutesFromEnd: 61 }), "reach.slow"],
      [
        "from a minute before half past five",
        job({ shifts: [shift("05:29", "13:00")] }),
        context({ weakService: ["night"] }),
        "reach.night",
      ],
      ["61 minutes by bus", job(), person({ minutesToStart: 61 }), "reach.slow"],
      ["until 23:00", job({ shifts: [shift("15:00", "23:00")] }), context({ weakService: ["night"] }), "reach.night"],
      [
        "until 20:30",
        job({ shifts: [shift("12:30", "20:30")] }),
        context({ weakService: ["evening"] }),
        "reach.evening",
      ],
      ["75 minutes by bus", job(), person({ minutesToStart: 75 }), "reach.slow"],
      ["no night bus", job({ shifts: [shift("04:30", "12:30")] }), context({ weakService: ["night"] }), "reach.night"],
      [
        "no evening bus",
        job({ shifts: [shift("13:00", "21:00")] }),
        context({ weakService: ["evening"] }),
        "reach.evening",
      ],
      [
        "no Sunday bus",
        job({ shifts: [shift("08:00", "14:00", 0, [7])] }),
        context({ weakService: ["sunday"] }),
        "reach.sunday",
      ],
    ],
    quiet: [
      ["an hour back", job(), person({ minutesFromEnd: 60 })],
      ["from 5:30", job({ shifts: [shift("05:30", "13:30")] }), context({ weakService: ["night"] })],
      ["until 22:59", job({ shifts: [shift("15:00", "22:59")] }), context({ weakService: ["night"] })],
      ["until 20:29", job({ shifts: [shift("12:30", "20:29")] }), context({ weakService: ["evening"] })],
      ["an hour by bus", job(), person({ minutesToStart: 60 })],
      ["days where nights are weak", job(), context({ weakService: ["night", "evening", "sunday"] })],
    ],
  },
};
