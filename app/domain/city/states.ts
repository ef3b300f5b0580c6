import type { GermanState } from "../working-days";

/** What differs by state in law and offices. Names stay German: they are names. */
type StateFacts = {
  name: string;
  /** the act that names the holidays, with its paragraph */
  holidayAct: string;
  /** the state's data protection act, which holds beside the GDPR where no book of the SGB does */
  dataAct: string;
  /** what asks public bodies of the state for accessible pages */
  accessAct: string;
  /** who supervises public bodies in data protection (Art. 51 GDPR) */
  supervisory: { name: string; url: string };
};

/**
 * The sixteen states as of November 2026. Proposals for a city's set-up, which it may correct: the acts are renamed at times.
 * Source: the acts themselves, the list of supervisory authorities of the Datenschutzkonferenz. Confidence H for
 * holidays and authorities, M for the acts on accessibility.
 */
export const stateFacts: Record<GermanState, StateFacts> = {
  BW: {
    name: "Baden-Württemberg",
    holidayAct: "§ 1 FTG Baden-Württemberg",
    dataAct: "LDSG Baden-Württemberg",
    accessAct: "L-BGG Baden-Württemberg",
    supervisory: {
      name: "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
      url: "https://www.baden-wuerttemberg.datenschutz.de",
    },
  },
  BY: {
    name: "Bayern",
    holidayAct: "Art. 1 BayFTG",
    dataAct: "BayDSG",
    accessAct: "BayBGG",
    supervisory: {
      name: "Bayerischer Landesbeauftragter für den Datenschutz",
      url: "https://www.datenschutz-bayern.de",
    },
  },
  BE: {
    name: "Berlin",
    holidayAct: "§ 1 Feiertagsgesetz Berlin",
    dataAct: "BlnDSG",
    accessAct: "BIKTG Bln",
    supervisory: {
      name: "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
      url: "https://www.datenschutz-berlin.de",
    },
  },
  BB: {
    name: "Brandenburg",
    holidayAct: "§ 2 FTG Brandenburg",
    dataAct: "BbgDSG",
    accessAct: "BbgBGG",
    supervisory: {
      name: "Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
      url: "https://www.lda.brandenburg.de",
    },
  },
  HB: {
    name: "Bremen",
    holidayAct: "§ 2 Gesetz über die Sonn- und Feiertage Bremen",
    dataAct: "BremDSGVOAG",
    accessAct: "BremBGG",
    supervisory: {
      name: "Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen",
      url: "https://www.datenschutz.bremen.de",
    },
  },
  HH: {
    name: "Hamburg",
    holidayAct: "§ 1 Feiertagsgesetz Hamburg",
    dataAct: "HmbDSG",
    accessAct: "HmbBGG",
    supervisory: {
      name: "Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit",
      url: "https://datenschutz-hamburg.de",
    },
  },
  HE: {
    name: "Hessen",
    holidayAct: "§ 1 Hessisches Feiertagsgesetz",
    dataAct: "HDSIG",
    accessAct: "HessBGG",
    supervisory: {
      name: "Hessischer Beauftragter für Datenschutz und Informationsfreiheit",
      url: "https://datenschutz.hessen.de",
    },
  },
  MV: {
    name: "Mecklenburg-Vorpommern",
    holidayAct: "§ 2 FTG M-V",
    dataAct: "DSG M-V",
    accessAct: "LBGG M-V",
    supervisory: {
      name: "Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
      url: "https://www.datenschutz-mv.de",
    },
  },
  NI: {
    name: "Niedersachsen",
    holidayAct: "§ 2 NFeiertagsG",
    dataAct: "NDSG",
    accessAct: "NBGG",
    supervisory: {
      name: "Landesbeauftragter für den Datenschutz Niedersachsen",
      url: "https://www.lfd.niedersachsen.de",
    },
  },
  NW: {
    name: "Nordrhein-Westfalen",
    holidayAct: "§ 2 Feiertagsgesetz NW",
    dataAct: "DSG NRW",
    accessAct: "BITV NRW",
    supervisory: {
      name: "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
      url: "https://www.ldi.nrw.de",
    },
  },
  RP: {
    name: "Rheinland-Pfalz",
    holidayAct: "§ 2 LFtG Rheinland-Pfalz",
    dataAct: "LDSG Rheinland-Pfalz",
    accessAct: "LInklG Rheinland-Pfalz",
    supervisory: {
      name: "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz",
      url: "https://www.datenschutz.rlp.de",
    },
  },
  SL: {
    name: "Saarland",
    holidayAct: "§ 2 SFG Saarland",
    dataAct: "SDSG",
    accessAct: "SBGG",
    supervisory: {
      name: "Unabhängiges Datenschutzzentrum Saarland",
      url: "https://www.datenschutz.saarland.de",
    },
  },
  SN: {
    name: "Sachsen",
    holidayAct: "§ 1 SächsSFG",
    dataAct: "SächsDSDG",
    accessAct: "BfWebG Sachsen",
    supervisory: {
      name: "Sächsische Datenschutz- und Transparenzbeauftragte",
      url: "https://www.datenschutz.sachsen.de",
    },
  },
  ST: {
    name: "Sachsen-Anhalt",
    holidayAct: "§ 2 FeiertG LSA",
    dataAct: "DSAG LSA",
    accessAct: "BGG LSA",
    supervisory: {
      name: "Landesbeauftragte für den Datenschutz Sachsen-Anhalt",
      url: "https://datenschutz.sachsen-anhalt.de",
    },
  },
  SH: {
    name: "Schleswig-Holstein",
    holidayAct: "§ 2 SFTG Schleswig-Holstein",
    dataAct: "LDSG Schleswig-Holstein",
    accessAct: "LBGG Schleswig-Holstein",
    supervisory: {
      name: "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
      url: "https://www.datenschutzzentrum.de",
    },
  },
  TH: {
    name: "Thüringen",
    holidayAct: "§ 2 ThürFtG",
    dataAct: "ThürDSG",
    accessAct: "ThürBarrWebG",
    supervisory: {
      name: "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit",
      url: "https://www.tlfdi.de",
    },
  },
};
