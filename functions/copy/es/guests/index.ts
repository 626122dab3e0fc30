import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** What a guest reads, in Spanish. */
export const guests = {
  link: {
    title: message("Un enlace privado de {network}"),
    lead: "Es solo para usted y se abre una sola vez. Ábralo en su propio teléfono o computadora.",
    button: "Abrir",
  },
  over: {
    title: "Este enlace no se puede abrir",
    text: "Es posible que ya se haya usado o que haya vencido.",
    call: message("Para recibir uno nuevo, llame a {network}."),
    ask: "Para recibir uno nuevo, pregunte a quien se lo dio.",
    phone: message("Llame al {phone}"),
  },
  alert: {
    text: message("Porchlight: alguien le necesita ahora. Abra esto para responder y ver quién: {url}"),
    textOnly: "Porchlight: alguien le necesita ahora. Llame a su casa.",
    voice:
      "Le habla Porchlight. Alguien le necesita ahora. Abra el mensaje que le enviamos o llame a su casa.",
    title: message("{resident} necesita a alguien ahora"),
    answered:
      "Usted respondió. Ya no se avisará a nadie más: siga al pendiente hasta que otra persona le releve.",
    lead: message(
      "{resident} vive en {house} y dijo que no está a salvo. Vaya adonde está o llame enseguida.",
    ),
    leadNoHouse: message("{resident} dijo que no está a salvo. Llame enseguida."),
    call: message("Llame a {house}: {phone}"),
    doTitle: "Qué hacer",
    steps: [
      "Si hay peligro en este momento, llame primero al 911.",
      "No le deje a solas, o siga en el teléfono. Pregunte directamente si está pensando en quitarse la vida.",
      "Llamen juntos al 988 (para español, opriman 2). Ahí también le dirán a usted qué hacer.",
      "Ayude a alejar cualquier cosa con la que pudiera hacerse daño.",
      "No se vaya hasta que otra persona esté ahí.",
    ],
    after: "Sea discreto: dígaselo solo a quienes están ayudando. Su mentor también lo sabe.",
  },
  practice: {
    text: message(
      "Porchlight, aviso de PRÁCTICA: nadie está en peligro. Abra esto para mostrar que el aviso le llega: {url}",
    ),
    textOnly: "Porchlight, aviso de PRÁCTICA: nadie está en peligro. No hay que hacer nada.",
    voice:
      "Este es un aviso de práctica de Porchlight. Nadie está en peligro. Si también recibió un mensaje de texto, abra su enlace. Esto fue un aviso de práctica.",
    title: "Práctica: nadie está en peligro",
    answered: message("Usted respondió al aviso de práctica de {house}. No hay que hacer nada más."),
    doTitle: "Qué hacer cuando el aviso es real",
  },
  title: message("{resident} le eligió a usted como contacto de emergencia"),
  lead: message(
    "{resident} vive en {house} y aceptó que se lo dijéramos a usted. Por favor no se lo diga a nadie más. {resident} puede cambiar de opinión en cualquier momento.",
  ),
  is: "Si hay una emergencia, ¿podemos llamarle?",
  ways: { yes: "Sí", no: "No" },
  phone: "Su número de teléfono",
  reach: "Mejor hora o manera de comunicarnos con usted (opcional)",
  button: "Enviar",
  thanks: "Gracias. La casa tiene su respuesta.",
  change: message("Puede cambiar su respuesta aquí durante {minutes} minutos. Después, llame a la casa."),
} satisfies ReadByResidents["guests"];
