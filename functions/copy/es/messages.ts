import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** Messages between a resident and whoever walks with them, in Spanish. */
export const messages = {
  title: "Mensajes",
  watched: "Nadie está pendiente de estos mensajes de día y de noche.",
  watchedOwn: "Si necesita a alguien ahora, no espere una respuesta: llame.",
  watchedStaff: "Si está en peligro o en crisis, no escriba: llame.",
  readBy: "Solo usted y su mentor los leen, y quien sea suplente de su mentor.",
  readByStaff: "Solo ustedes dos los leen, y quien sea suplente. Pasan al siguiente mentor con lo demás.",
  quiet: "De 9 p. m. a 8 a. m. no se avisa a nadie de un mensaje.",
  write: "Su mensaje",
  send: "Enviar",
  none: "Todavía no hay mensajes.",
  noMentor: "Ahora no tiene mentor, así que aquí no hay a quién escribir.",
  you: "Usted",
  read: message("{when} · Leído"),
  older: "Anteriores",
  newest: "Los más recientes",
  mail: {
    title: "Recibir un correo cuando haya un mensaje",
    hint: "Solo dice que hay un mensaje y le pide iniciar sesión. Recibe uno, y ninguno más hasta que lo lea.",
    label: "El correo con el que inicia sesión",
    button: "Avisarme por correo",
    on: message("Cuando hay un mensaje, enviamos un correo a {email}."),
    stop: "Ya no enviar estos correos",
  },
  waiting: {
    subject: "Tiene un mensaje",
    text: message(
      "Inicie sesión para leerlo: {url}\n\nUsted pidió este correo. Puede dejar de recibirlo en la misma página.",
    ),
  },
} satisfies ReadByResidents["messages"];
