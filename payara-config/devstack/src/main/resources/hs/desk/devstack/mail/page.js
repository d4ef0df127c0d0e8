"use strict";

const at = (id) => document.getElementById(id);
let mails = [];
let chosen = null;
let view = "html";

async function refresh() {
  const query = new URLSearchParams({ limit: "200", filter: at("filter").value });
  const answer = await fetch("api/messages?" + query).catch(() => null);
  if (!answer || !answer.ok) {
    at("count").textContent = "未连接 / not connected";
    return;
  }
  const fresh = await answer.json();
  const changed = fresh.map((m) => m.id).join() !== mails.map((m) => m.id).join();
  mails = fresh;
  at("count").textContent = String(mails.length);
  if (changed) showList();
}

function showList() {
  at("list").replaceChildren(...mails.map(item));
  show(mails.find((m) => m.id === chosen));
}

function item(mail) {
  const button = document.createElement("button");
  const facts = document.createElement("small");
  button.type = "button";
  button.textContent = mail.subject || "–";
  button.setAttribute("aria-current", String(mail.id === chosen));
  facts.textContent = mail.received_at.slice(11, 19) + " · " + mail.to.join(", ");
  button.append(facts);
  button.addEventListener("click", () => {
    chosen = mail.id;
    showList();
  });
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

function show(mail) {
  at("mail").hidden = !mail;
  if (!mail) return;
  at("subject").textContent = mail.subject || "–";
  at("facts").textContent = mail.received_at + " · " + mail.to.join(", ") + " · " + (mail.message_id || "");
  const html = view === "html" && mail.html !== null;
  at("html").hidden = !html;
  at("plain").hidden = html;
  if (html) at("html").srcdoc = mail.html;
  else at("plain").textContent = view === "raw" ? mail.raw : (mail.text ?? mail.raw);
  for (const tab of document.querySelectorAll("nav [data-view]"))
    tab.setAttribute("aria-pressed", String(tab.dataset.view === view));
}

for (const tab of document.querySelectorAll("nav [data-view]"))
  tab.addEventListener("click", () => {
    view = tab.dataset.view;
    show(mails.find((m) => m.id === chosen));
  });
at("filter").addEventListener("input", refresh);
at("clear").addEventListener("click", () => fetch("api/messages", { method: "DELETE" }).then(refresh));
at("remove").addEventListener("click", () => fetch("api/messages/" + chosen, { method: "DELETE" }).then(refresh));
setInterval(refresh, 1000);
refresh();
