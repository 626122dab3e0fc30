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
