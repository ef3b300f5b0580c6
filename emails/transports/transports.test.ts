import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  findMailboxEntry,
  listMailbox,
  MailError,
  type MailTransport,
  type OutgoingMail,
  removeMails,
} from "../index.server";
import { mailboxTransport } from "./mailbox";
import { resendTransport } from "./resend";
import { smtpTransport } from "./smtp";

const mail: OutgoingMail = {
  key: "message/1",
  to: "anna@example.org",
  from: "Sprosse <sprosse@example.org>",
  replyTo: "office@example.org",
  locale: "de",
  subject: "Grüße – مرحبا",
  html: "<p>Grüße</p>",
  text: "Grüße",
  attachments: [{ filename: "termin.ics", contentType: "text/calendar; charset=utf-8", content: "BEGIN:VCALENDAR" }],
};

/** What testing a transport takes: the transport, what arrived at the other end, and a way to make that end fail. */
type Rig = {
  transport: MailTransport;
  /** Mails that arrived, without repeats. */
  arrived(): Promise<string[]>;
  break(how: "unavailable" | "bounced" | "rejected"): Promise<void>;
  close(): Promise<void>;
};

type Reply = {
  status: number;
  body: unknown;
};

type SentMail = {
  key: string;
  body: Record<string, unknown>;
  authorization: string;
};

/** A stand-in for the Resend service: remembers idempotency keys and answers as told. */
async function resendService() {
  const sent = new Map<string, SentMail>();
  const planned: (Reply | "silence")[] = [];
  const server = createServer(async (request, response) => {
    const body = await readJson(request);
    const plan = planned.shift();
    if (plan === "silence") return;
    const answer = (reply: Reply) => {
      response.writeHead(reply.status, { "content-type": "application/json" });
      response.end(JSON.stringify(reply.body));
    };
    if (plan) return answer(plan);
    const key = String(request.headers["idempotency-key"]);
    const earlier = sent.get(key);
    if (earlier && JSON.stringify(earlier.body) !== JSON.stringify(body)) {
      return answer({ status: 409, body: { statusCode: 409, name: "invalid_idempotent_request", message: "" } });
    }
    sent.set(key, { key, body, authorization: String(request.headers.authorization) });
    answer({ status: 200, body: { id: `re_${key}` } });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    sent,
    planned,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** A tiny SMTP server: accepts everything, or refuses the recipient with the code it is given. */
async function smtpServer() {
  const messages: string[] = [];
  const state: { refuse?: string } = {};
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let data: string | undefined;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 here");
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line === ".") {
            messages.push(data);
            data = undefined;
            say("250 taken");
          } else data += `${line}\r\n`;
        } else if (/^EHLO/i.test(line)) say("250 here");
        else if (/^RCPT/i.test(line)) say(state.refuse ?? "250 fine");
        else if (/^DATA/i.test(line)) {
          data = "";
          say("354 go on");
        } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else say("250 fine");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    messages,
    state,
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const rigs: Record<MailTransport["name"], () => Promise<Rig>> = {
  async resend() {
    const service = await resendService();
    const replies = {
      unavailable: { status: 500, body: { statusCode: 500, name: "internal_server_error", message: "" } },
      bounced: { status: 422, body: { statusCode: 422, name: "validation_error", message: mail.to } },
      rejected: { status: 403, body: { statusCode: 403, name: "invalid_api_key", message: "" } },
    };
    return {
      transport: resendTransport({ apiKey: "re_test", baseUrl: service.url, timeoutMs: 300 }),
      arrived: async () => [...service.sent.keys()],
      break: async (how) => void service.planned.push(replies[how]),
      close: service.close,
    };
  },
  async smtp() {
    const server = await smtpServer();
    const refusals = { unavailable: "451 later", bounced: "550 5.1.1 no such user", rejected: "554 no" };
    return {
      transport: smtpTransport({ url: server.url, timeoutMs: 300 }),
      arrived: async () => [...new Set(server.messages.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1] ?? ""))],
      break: async (how) => {
        server.state.refuse = refusals[how];
      },
      close: server.close,
    };
  },
  async mailbox() {
    const parent = await mkdtemp(path.join(tmpdir(), "mailbox-"));
    let dir = path.join(parent, "mailbox");
    const inner = () => mailboxTransport({ dir, now: () => new Date("2026-03-02T09:00:00Z") });
    return {
      transport: { name: "mailbox", send: (outgoing) => inner().send(outgoing), close: async () => {} },
      arrived: async () => (await listMailbox(dir)).map((entry) => entry.id),
      // A folder below a file cannot be created: the only way this transport can fail.
      break: async () => {
        dir = path.join(import.meta.filename, "mailbox");
      },
      close: () => rm(parent, { recursive: true, force: true }),
    };
  },
};

describe.each(Object.keys(rigs) as MailTransport["name"][])("transport %s", (name) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await rigs[name]();
  });
  afterEach(async () => {
    await rig.transport.close();
    await rig.close();
  });

  test("delivers a mail and returns the provider's id", async () => {
    const delivery = await rig.transport.send(mail);
    expect(delivery.providerId).toBeTruthy();
    expect(await rig.arrived()).toHaveLength(1);
  });

  test("turns two deliveries under the same key into one mail, under two keys into two", async () => {
    const first = await rig.transport.send(mail);
    const again = await rig.transport.send(mail);
    expect(again).toEqual(first);
    expect(await rig.arrived()).toHaveLength(1);
    await rig.transport.send({ ...mail, key: "message/2" });
    expect(await rig.arrived()).toHaveLength(2);
  });

  test("says when trying again can help", async () => {
    await rig.break("unavailable");
    const error = await rig.transport.send(mail).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MailError);
    expect(error).toMatchObject({ code: "unavailable", retryable: true });
  });
});

describe.each(["resend", "smtp"] as const)("refusal by %s", (name) => {
  test.each(["bounced", "rejected"] as const)("gives up on %s without naming the address", async (how) => {
    const rig = await rigs[name]();
    await rig.break(how);
    const error = await rig.transport.send(mail).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ retryable: false });
    expect(String(error)).not.toContain(mail.to);
    await rig.transport.close();
    await rig.close();
  });
});

describe("resend", () => {
  let service: Awaited<ReturnType<typeof resendService>>;
  let transport: MailTransport;
  beforeEach(async () => {
    service = await resendService();
    transport = resendTransport({ apiKey: "re_test", baseUrl: service.url, timeoutMs: 300 });
  });
  afterEach(() => service.close());

  test("sends key, language, both bodies and the attachment", async () => {
    await transport.send(mail);
    const sent = service.sent.get(mail.key);
    expect(sent?.authorization).toBe("Bearer re_test");
    expect(sent?.body).toMatchObject({
      from: mail.from,
      to: [mail.to],
      reply_to: mail.replyTo,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { "Content-Language": "de" },
    });
    expect(JSON.stringify(sent?.body.attachments)).toContain(Buffer.from("BEGIN:VCALENDAR").toString("base64"));
  });

  test("calls a silent service unavailable", async () => {
    service.planned.push("silence");
    await expect(transport.send(mail)).rejects.toMatchObject({ code: "unavailable" });
  });

  test("waits while the provider is busy with the same key", async () => {
    service.planned.push({
      status: 409,
      body: { statusCode: 409, name: "concurrent_idempotent_requests", message: "" },
    });
    await expect(transport.send(mail)).rejects.toMatchObject({ code: "in-progress", retryable: true });
  });

  test("treats a used key with another body as delivered: the message went out before", async () => {
    await transport.send(mail);
    expect(await transport.send({ ...mail, text: "different" })).toEqual({ providerId: null });
    expect(service.sent.size).toBe(1);
  });

  test("copes with an answer that is not JSON", async () => {
    await service.close();
    await expect(transport.send(mail)).rejects.toMatchObject({ code: "unavailable" });
    service = await resendService();
  });
});

describe("mailbox", () => {
  test("returns what was sent and nothing outside its folder", async () => {
    const dir = await mkdtemp(path.join(tmpdir(), "mailbox-"));
    const transport = mailboxTransport({ dir, now: () => new Date("2026-03-02T09:00:00Z") });
    const { providerId } = await transport.send(mail);
    expect(await findMailboxEntry(dir, providerId ?? "")).toMatchObject({
      ...mail,
      receivedAt: "2026-03-02T09:00:00.000Z",
    });
    expect(await findMailboxEntry(dir, "../../etc/passwd")).toBeUndefined();
    expect(await readdir(dir)).toHaveLength(1);
    expect(await listMailbox(path.join(dir, "absent"))).toEqual([]);
    await removeMails(dir, ["another", mail.key]);
    expect(await readdir(dir)).toEqual([]);
    await rm(dir, { recursive: true });
  });
});
