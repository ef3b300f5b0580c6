/** Working times as they occur in practice; the letters are those of the reference data. */
export const demoShifts = {
  day: {
    codes: ["t"],
    rota: "together",
    times: [{ days: [1, 2, 3, 4, 5], start: "07:30", end: "16:00", breakMinutes: 30 }],
  },
  office: {
    codes: ["t"],
    rota: "together",
    times: [{ days: [1, 2, 3, 4, 5], start: "08:00", end: "12:30", breakMinutes: 0 }],
  },
  early: {
    codes: ["f"],
    rota: "together",
    times: [{ days: [1, 2, 3, 4, 5], start: "06:00", end: "14:00", breakMinutes: 30 }],
  },
  early_late: {
    codes: ["f", "s"],
    rota: "alternating",
    times: [
      { days: [1, 2, 3, 4, 5], start: "06:00", end: "14:00", breakMinutes: 30 },
      { days: [1, 2, 3, 4, 5], start: "14:00", end: "22:00", breakMinutes: 30 },
    ],
  },
  bakery: {
    codes: ["n", "f"],
    rota: "together",
    times: [{ days: [2, 3, 4, 5, 6], start: "02:00", end: "10:00", breakMinutes: 30 }],
  },
  night: {
    codes: ["n"],
    rota: "together",
    times: [{ days: [1, 2, 3, 4, 5], start: "22:00", end: "04:30", breakMinutes: 30 }],
  },
  split: {
    codes: ["f", "s"],
    rota: "alternating",
    times: [
      { days: [1, 2, 3, 4, 5], start: "05:30", end: "08:30", breakMinutes: 0 },
      { days: [1, 2, 3, 4, 5], start: "17:00", end: "19:00", breakMinutes: 0 },
    ],
  },
  evening: {
    codes: ["s", "w"],
    rota: "together",
    times: [{ days: [3, 4, 5, 6], start: "15:00", end: "22:30", breakMinutes: 30 }],
  },
  weekend: {
    codes: ["f", "s", "w"],
    rota: "alternating",
    times: [
      { days: [1, 2, 3, 6, 7], start: "06:30", end: "14:00", breakMinutes: 30 },
      { days: [1, 2, 4, 5], start: "13:30", end: "21:00", breakMinutes: 30 },
    ],
  },
  shop: {
    codes: ["f", "t"],
    rota: "together",
    times: [{ days: [1, 2, 3, 4, 5], start: "06:00", end: "10:00", breakMinutes: 0 }],
  },
} as const;

type DemoJobState = "draft" | "submitted" | "returned" | "published" | "paused" | "filled" | "closed" | "expired";

export type DemoJob = {
  company: string;
  occupation: string;
  state: DemoJobState;
  /** Cents per hour. */
  pay: number;
  hours: [number, number];
  shift: keyof typeof demoShifts;
  places: number;
  /** Days from today; null: by arrangement. */
  startIn: number | null;
  contract?: "minijob" | "internship";
  remark?: { field: string; text: string };
  titleSuffix?: string;
  /** Levels that differ from the reference data's minimum. */
  speaking?: "A1" | "A2" | "B1" | "B2";
};

type Row = [
  company: string,
  occupation: string,
  state: DemoJobState,
  pay: number,
  hours: [number, number],
  shift: keyof typeof demoShifts,
  places: number,
  startIn: number | null,
  rest?: Pick<DemoJob, "contract" | "remark" | "titleSuffix" | "speaking">,
];

const full: [number, number] = [35, 38];
const half: [number, number] = [18, 25];

/** Pay is above the floors of this year and the next, except where a posting came back because of it. */
const rows: Row[] = [
  ["c1", "lagerhelfer", "published", 1520, full, "early_late", 6, 21],
  ["c1", "kommissionierer", "published", 1560, full, "early_late", 3, 28],
  ["c1", "staplerfahrer", "published", 1690, full, "early_late", 2, 14],
  ["c2", "baeckerhelfer", "published", 1500, full, "bakery", 2, 20],
  ["c2", "baeckerei_verkauf", "paused", 1480, half, "early", 1, 35],
  ["c3", "metallhelfer", "published", 1580, [37, 38], "early_late", 4, 40],
  ["c3", "maschinenbauhelfer", "published", 1610, [37, 38], "day", 1, 40],
  ["c4", "reinigungskraft", "published", 1520, half, "split", 8, null],
  ["c4", "fensterreiniger", "closed", 1860, full, "early", 1, null],
  ["c5", "pflegehelfer", "published", 1740, [30, 37], "weekend", 2, 45],
  ["c5", "hauswirtschaftshelfer", "published", 1540, half, "day", 1, 30],
  ["c6", "kuechenhilfe", "published", 1490, [25, 30], "evening", 2, 15],
  ["c6", "spuelkraft", "published", 1480, [9, 9], "evening", 1, 12, { contract: "minijob", titleSuffix: "Minijob" }],
  ["c6", "servicehilfe", "filled", 1490, half, "evening", 1, -20],
  ["c7", "gartenhelfer", "published", 1580, full, "day", 2, 60],
  ["c8", "shk_helfer", "published", 1600, full, "day", 1, 30],
  ["c9", "strassenreiniger", "published", 1690, full, "early", 4, 50],
  ["c9", "muellwerker", "published", 1760, full, "early", 2, 50],
  ["c9", "friedhofsarbeiter", "expired", 1690, full, "day", 1, -30],
  ["c10", "hochbauhelfer", "published", 1680, full, "day", 3, 25],
  ["c11", "regalauffueller", "submitted", 1500, half, "shop", 2, 25],
  ["c11", "kassierer", "draft", 1520, half, "shop", 1, 40],
  ["c12", "fahrradhelfer", "published", 1480, half, "day", 2, 15],
  ["c13", "kita_helfer", "published", 1600, half, "office", 2, 35],
  ["c14", "zimmerreinigung", "published", 1490, half, "day", 3, 10],
  ["c14", "servicehilfe", "draft", 1490, half, "evening", 1, 30],
  ["c15", "waeschereihelfer", "published", 1500, full, "early_late", 3, 20],
  ["c16", "paketsortierer", "published", 1540, [30, 30], "night", 4, 10],
  ["c16", "auslieferungsfahrer", "submitted", 1600, full, "day", 2, 20],
  [
    "c17",
    "malerhelfer",
    "returned",
    1560,
    full,
    "day",
    1,
    40,
    {
      speaking: "B2",
      remark: {
        field: "description",
        text: "„Muttersprache Deutsch“ ist nicht erlaubt. Besser: „Deutsch B1, wir sprechen auf der Baustelle viel“.",
      },
    },
  ],
  ["c18", "fliesenhelfer", "published", 1620, full, "day", 2, 28],
  ["c19", "kfz_helfer", "closed", 1530, full, "day", 1, -60],
  ["c19", "fahrzeugreiniger", "closed", 1480, half, "day", 1, -60],
  ["c20", "naehhelfer", "draft", 1490, [10, 20], "office", 1, 30],
  ["c21", "elektrohelfer", "published", 1600, full, "day", 2, 30],
  [
    "c21",
    "solarhelfer",
    "returned",
    1350,
    full,
    "day",
    1,
    30,
    {
      remark: {
        field: "payMin",
        text: "13,50 € liegen unter dem Mindestlohn. Bitte mindestens den Satz am ersten Arbeitstag eintragen.",
      },
    },
  ],
  ["c22", "sortierer_recycling", "draft", 1540, full, "early_late", 2, 45],
  ["c23", "friseurhelfer", "published", 1480, [30, 38], "day", 2, 25],
  ["c24", "buerohelfer", "published", 1560, half, "office", 2, 20],
  ["c25", "holzhelfer", "draft", 1530, full, "day", 1, 40],
  ["c3", "metallhelfer", "closed", 1450, [37, 38], "early_late", 2, -640, { titleSuffix: "erste Runde" }],
  ["c7", "gartenhelfer", "filled", 1500, full, "day", 1, -210, { titleSuffix: "Saison" }],
];

export const demoJobs: readonly DemoJob[] = rows.map(
  ([company, occupation, state, pay, hours, shift, places, startIn, rest = {}]) => ({
    company,
    occupation,
    state,
    pay,
    hours,
    shift,
    places,
    startIn,
    ...rest,
  }),
);

/** Skills a starter occupation asks for, helps with, or teaches. */
export const jobSkills: Record<string, { required?: string[]; helpful?: string[]; learn?: string[] }> = {
  lagerhelfer: { helpful: ["S_STORE", "S_LIFT10"], learn: ["S_SCANNER", "S_PACK"] },
  kommissionierer: { helpful: ["S_PICK"], learn: ["S_SCANNER", "S_STOCKTAKE"] },
  staplerfahrer: { required: ["L_FORKLIFT"], helpful: ["S_LOAD"] },
  baeckerhelfer: { required: ["L_IFSG43"], helpful: ["S_BAKE", "S_CLEANLY"], learn: ["S_MACHINE"] },
  baeckerei_verkauf: { required: ["L_IFSG43"], helpful: ["S_CUSTOMER"], learn: ["S_CASH"] },
  metallhelfer: { helpful: ["S_GRIND"], learn: ["S_MACHINE", "S_QC", "S_READ_PLAN"] },
  maschinenbauhelfer: { helpful: ["S_ASSEMBLE"], learn: ["S_READ_PLAN", "S_QC"] },
  reinigungskraft: { helpful: ["S_CLEAN_FLOOR"], learn: ["S_CLEAN_DOSE"] },
  fensterreiniger: { helpful: ["S_CLEAN_GLASS"], learn: ["L_LADDER"] },
  pflegehelfer: { helpful: ["S_CARE_PEOPLE", "S_BODYCARE"], learn: ["S_FEED", "S_DOC_CARE"] },
  hauswirtschaftshelfer: { helpful: ["S_LAUNDRY", "S_CLEANLY"], learn: ["S_HACCP"] },
  kuechenhilfe: { required: ["L_IFSG43"], helpful: ["S_PREP"], learn: ["S_HACCP", "S_COOK"] },
  spuelkraft: { helpful: ["S_DISH"], learn: ["S_HACCP"] },
  servicehilfe: { helpful: ["S_CUSTOMER"], learn: ["S_SERVE", "S_CASH"] },
  gartenhelfer: { helpful: ["S_MOW", "L_B"], learn: ["S_PLANT", "L_CHAINSAW"] },
  shk_helfer: { helpful: ["S_PIPE", "S_DRILL"], learn: ["S_READ_PLAN"] },
  strassenreiniger: { helpful: ["S_OUTDOOR", "L_B"] },
  muellwerker: { helpful: ["S_LIFT25", "S_OUTDOOR"] },
  friedhofsarbeiter: { helpful: ["S_PLANT"] },
  hochbauhelfer: { helpful: ["S_MORTAR", "S_LIFT25"], learn: ["S_BRICK", "S_READ_PLAN"] },
  regalauffueller: { helpful: ["S_SHELF"], learn: ["S_CASH"] },
  kassierer: { helpful: ["S_CASH", "S_CUSTOMER"] },
  fahrradhelfer: { helpful: ["S_BIKEREPAIR"], learn: ["S_ASSEMBLE"] },
  kita_helfer: { required: ["L_FZ", "L_MEASLES"], helpful: ["S_CHILDREN"], learn: ["S_PREP"] },
  zimmerreinigung: { helpful: ["S_BEDS"], learn: ["S_CLEAN_DOSE"] },
  waeschereihelfer: { helpful: ["S_LAUNDRY"], learn: ["S_MACHINE"] },
  paketsortierer: { helpful: ["S_LIFT10"], learn: ["S_SCANNER"] },
  auslieferungsfahrer: { required: ["L_B"], helpful: ["S_DELIVER"], learn: ["S_SCANNER"] },
  malerhelfer: { helpful: ["S_PAINT"], learn: ["S_PLASTER"] },
  fliesenhelfer: { helpful: ["S_TILE", "S_MORTAR"], learn: ["S_READ_PLAN"] },
  kfz_helfer: { helpful: ["S_TYRE"], learn: ["S_CARREPAIR"] },
  naehhelfer: { helpful: ["S_SEW"], learn: ["S_PRECISE"] },
  elektrohelfer: { helpful: ["S_WIRE", "S_DRILL"], learn: ["S_READ_PLAN", "L_LADDER"] },
  solarhelfer: { helpful: ["S_HEIGHT"], learn: ["L_PSAGA", "S_WIRE"] },
  sortierer_recycling: { helpful: ["S_OUTDOOR"], learn: ["L_FORKLIFT"] },
  friseurhelfer: { helpful: ["S_HAIR"], learn: ["S_CUSTOMER"] },
  buerohelfer: { helpful: ["S_OFFICE", "S_MATH"], learn: ["S_SCANNER"] },
  holzhelfer: { helpful: ["S_WOOD"], learn: ["S_SAW", "S_ASSEMBLE"] },
};
