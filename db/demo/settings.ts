/** The city that the demo plays in, as its bar and its start page name it. */
export const demoCityName = "Mülheim an der Ruhr";

/** What the demo's imprint and privacy notice say; invented, except for the public offices that handle complaints. */
export const settingRows = () => ({
  citySetting: [
    {
      key: "city",
      value: JSON.stringify({
        name: `Stadt ${demoCityName} (Demo)`,
        unit: "Arbeit und Integration, Team Einstieg",
        street: "Musterstraße 1",
        town: "45468 Mülheim an der Ruhr",
        phone: "0208 000 000",
        email: "sprosse@example.org",
        representedBy: "die Leitung der Stadtverwaltung (Beispiel)",
        responsible: "Team Einstieg (Beispiel)",
        dataProtection: "datenschutz@example.org",
        ombudsUrl: "https://www.mags.nrw/ombudsstelle-barrierefreie-informationstechnik",
        supervisoryUrl: "https://www.ldi.nrw.de",
      }),
    },
  ],
});
