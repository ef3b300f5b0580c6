import type { Insertable } from "kysely";
import { promiseDueAt } from "../../app/domain/employer/working-hours";
import type { Appointment, CandidateQuestion, Concern, Interest, Message, Note } from "../schema";
import type { Calendar } from "./calendar";
import { candidateId } from "./candidate-rows";
import { employerId, responsibleFor } from "./employer-rows";
import { company, jobId } from "./job-rows";
import { placementId } from "./placement-rows";
import { demoId } from "./random";
import { demoOffice } from "./settings";
import { userId } from "./users";

/** What is on the desk on a working day: talks, calls for help, mails that bounced, questions, interests. */
export function dailyRows(calendar: Calendar) {
  return {
    appointment: appointmentRows(calendar),
    concern: concernRows(calendar),
    message: bouncedRows(calendar),
    candidateQuestion: questionRows(calendar),
    interest: interestRows(calendar),
    note: noteRows(calendar),
  };
}

function appointmentRows(calendar: Calendar): Insertable<Appointment>[] {
  const talk = (person: string, days: number, time: string, place: string, state = "planned", kind = "talk") => ({
    id: demoId(`talk:${person}:${days}`),
    candidateId: candidateId(person),
    placementId: placementId(person),
    kind,
    startsAt: calendar.at(days, time),
    minutes: 45,
    place,
    whatToBring: kind === "office" ? "Papiere und Passfoto" : "",
    state,
    responsibleUserId: userId(person === "p3" || person === "p9" ? "s2" : "s1"),
  });
  return [
    talk("p1", 9, "16:30", "Berufskolleg, Raum am Empfang"),
    talk("p2", 4, "09:30", "Büro der Fachkraft"),
    // nobody has said yet whether it took place
    talk("p3", -1, "13:00", "Büro der Fachkraft"),
    talk("p3", 12, "13:00", "Büro der Fachkraft"),
    talk("p9", 2, "10:00", "Nähtreff"),
    talk("p10", -5, "11:00", "Büro der Fachkraft", "missed"),
    talk("p1", -40, "16:30", "Betrieb", "done"),
    talk("p2", 11, "08:15", "Ausländerbehörde", "planned", "office"),
    // what came of the call for help about the words at the saw
    {
      ...talk("p29", 1, "10:00", "Im Betrieb an der Säge, mit Übersetzung"),
      employerId: employerId("c3"),
      createdAt: calendar.at(-1, "16:40"),
    },
    { ...talk("p29", -12, "07:00", "Betrieb, Tor 2", "done", "first_day"), employerId: employerId("c3") },
  ];
}

function noteRows(calendar: Calendar): Insertable<Note>[] {
  const noted = (kind: string, days: number, time: string, user: string, text: string) => ({
    id: demoId(`note:${text}`),
    kind,
    audience: "team",
    text,
    writtenBy: userId(user),
    writtenAt: calendar.at(days, time),
  });
  const about = (person: string) => ({ candidateId: candidateId(person) });
  return [
    {
      ...noted(
        "call",
        -2,
        "16:05",
        "s1",
        "Berufsschule läuft, in Mathe hilft ihm ein Kollege aus dem zweiten Lehrjahr.",
      ),
      ...about("p1"),
    },
    {
      ...noted("visit", -16, "10:30", "s1", "Im Betrieb gesehen: arbeitet selbstständig an der Drehbank."),
      ...about("p1"),
    },
    {
      ...noted("message", -6, "11:40", "s1", "Bitte bringen Sie zum Termin das Zeugnis der Berufsschule mit."),
      ...about("p1"),
      audience: "person",
    },
    {
      ...noted(
        "call",
        -1,
        "09:15",
        "s1",
        "Nicht erreicht, Mailbox besprochen. Ruft meist nach der Frühschicht zurück.",
      ),
      ...about("p2"),
    },
    {
      ...noted(
        "visit",
        -9,
        "14:00",
        "s2",
        "Sucht zum Frühjahr jemanden für den Versand, gern erst zwei Wochen zur Probe.",
      ),
      employerId: employerId("c3"),
    },
  ];
}

function concernRows(calendar: Calendar): Insertable<Concern>[] {
  const raised = (key: string, firm: string, user: string, days: number, time: string, hours: number) => {
    const at = calendar.at(days, time);
    return {
      id: demoId(`concern:${key}`),
      employerId: employerId(firm),
      raisedBy: userId(user),
      responsibleUserId: responsibleFor(company(firm)),
      promisedUntil: promiseDueAt(at, hours, demoOffice),
      createdAt: at,
    };
  };
  return [
    {
      ...raised("open", "c3", "e3b", -1, "15:10", 4),
      placementId: placementId("p29"),
      topic: "language",
      text: "Die Anweisung an der Säge wurde falsch verstanden. Können wir das mit Übersetzung klären?",
      state: "open",
    },
    {
      ...raised("late", "c5", "e5", -4, "09:20", 6),
      placementId: placementId("p32"),
      topic: "travel",
      text: "Am Sonntag fährt morgens kein Bus zur Frühschicht.",
      state: "open",
    },
    {
      ...raised("answered", "c1", "e1", -20, "10:00", 4),
      placementId: placementId("p24"),
      topic: "work",
      text: "Staplerkurs: Wer bezahlt ihn?",
      state: "answered",
      answeredAt: calendar.at(-20, "12:30"),
      answer: "Das Jobcenter, wenn der Antrag vor dem Kurs gestellt ist. Ich bringe das Formular mit.",
    },
    {
      ...raised("closed", "c3", "e3", -95, "08:40", 4),
      placementId: placementId("p1"),
      topic: "absent",
      text: "Heute nicht zur Schicht gekommen.",
      state: "closed",
      answeredAt: calendar.at(-95, "10:05"),
      answer: "Der Bus fiel aus, er ist unterwegs. Für solche Tage hat er jetzt die Nummer der Schichtleitung.",
    },
  ];
}

/** Mails that did not arrive: no deadline runs from them, a person looks for another way. */
function bouncedRows(calendar: Calendar): Insertable<Message>[] {
  return [
    { person: "p10", email: "ion@example.org", day: -11, error: "bounced" },
    { person: "p21", email: "person21@example.org", day: -3, error: "bounced" },
  ].map(({ person, email, day, error }) => ({
    id: demoId(`bounced:${person}`),
    uniqueKey: `appointment-planned/${demoId(`talk:${person}`)}:${candidateId(person)}`,
    template: "appointment",
    locale: "de",
    recipientEmail: email,
    recipientCandidateId: candidateId(person),
    refs: JSON.stringify({ appointmentId: demoId(`talk:${person}:-5`) }),
    state: "failed",
    attempts: 3,
    error,
    createdAt: calendar.at(day, "09:10"),
  }));
}

/** Words in the office's list whose meaning is uncertain; a specialist decides. */
function questionRows(calendar: Calendar): Insertable<CandidateQuestion>[] {
  return [
    { person: "p21", field: "experience", code: "occupation.unsure", original: "Maurer / Verputzer" },
    { person: "p42", field: "skills", code: "skill.cardOrPractice", original: "Stapler" },
    { person: "p66", field: "mobility", code: "mobility.licence", original: "Auto" },
    { person: "p77", field: "germanSpoken", code: "level.unknown", original: "geht so" },
  ].map((question) => ({
    id: demoId(`question:${question.person}`),
    candidateId: candidateId(question.person),
    field: question.field,
    code: question.code,
    original: question.original,
    createdAt: calendar.at(-6, "12:00"),
  }));
}

function interestRows(calendar: Calendar): Insertable<Interest>[] {
  return [
    ["p2", "c24:buerohelfer"],
    ["p2", "c13:kita_helfer"],
    ["p7", "c5:hauswirtschaftshelfer"],
    ["p10", "c16:paketsortierer"],
    ["p13", "c7:gartenhelfer"],
    ["p41", "c15:waeschereihelfer"],
  ].map(([person = "", job = ""], index) => ({
    candidateId: candidateId(person),
    jobId: jobId(job),
    createdAt: calendar.at(-2 - index, "19:40"),
  }));
}
