import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** For whoever moved out, in Spanish. */
export const alumni = {
  answers: {
    labels: {
      doing: "¿Cómo está?",
      housing: "¿Dónde vive?",
      work: "¿Trabajo o estudios?",
      connection: "¿Con quién cuenta?",
      needs: "¿Necesita algo?",
      call: "¿Quiere que le llamemos?",
    },
    hints: { needs: "Un contacto, una reunión, una referencia, transporte: lo que le ayude." },
    doing: { well: "Bien", up_and_down: "Con altibajos", hard: "Ahora estoy pasando un momento difícil" },
    housing: {
      own: "En mi propia casa",
      with_others: "Con familia o amigos",
      recovery_housing: "En una vivienda de recuperación",
      not_stable: "Ahora no tengo un lugar fijo",
    },
    work: {
      working: "Trabajo",
      school: "Estudio o me capacito",
      looking: "Busco trabajo",
      not_now: "Ahora no",
    },
    connection: {
      several: "Con varias personas",
      one_or_two: "Con una o dos personas",
      no_one: "Ahora con nadie",
    },
    call: { yes: "Sí, por favor", no: "No, gracias" },
    after: message("{days, plural, one {# día} other {# días}} después de mudarse"),
  },
  own: {
    graduated: {
      title: "Felicidades",
      text: message("Se graduó, {name}. Lo logró día a día, y es suyo. Nos alegra que haya estado aquí."),
      rights:
        "Esta página sigue siendo suya. Aquí están sus documentos, sus consentimientos y las listas de quién vio su expediente y qué se compartió.",
    },
    title: "Seguir en contacto",
    offer: "¿Quiere que le preguntemos cómo está?",
    lead: "Si quiere, le preguntamos cómo está 30, 90, 180 y 365 días después de mudarse. Puede saltarse cualquier pregunta y dejarlo cuando quiera.",
    who: "Sus respuestas las lee una persona que supervisa a los mentores. No las lee ninguna casa, ni nadie que decida sobre un lugar para vivir. No cuentan a favor ni en contra si algún día quiere volver.",
    notYet: "Puede elegirlo cuando se haya mudado.",
    unwatched:
      "Nadie está pendiente de las respuestas de día y de noche. Si necesita a alguien ahora, llame.",
    form: {
      labels: {
        by: "¿Cómo nos comunicamos con usted?",
        email: "Correo electrónico",
        phone: "Teléfono",
        name: "Su nombre, como firma",
      },
      hints: { email: "Si eligió correo.", phone: "Si eligió mensaje de texto o llamada." },
      ways: { email: "Por correo", text: "Por mensaje de texto", call: "Por llamada" },
      button: "Firmar y seguir en contacto",
    },
    says: "El correo o el mensaje solo dice que le esperan unas preguntas. No dice quiénes somos ni dónde vivió.",
    on: {
      email: message("Le escribiremos a {to}."),
      text: message("Le enviaremos un mensaje de texto a {to}."),
      call: message("Le llamaremos al {to}."),
    },
    stop: "Ya no me pregunten",
    stopHint: "No volvemos a preguntar y borramos sus datos de contacto. Puede elegirlo otra vez después.",
    consent: {
      title: "Consentimiento para seguir en contacto conmigo",
      purpose: "Preguntarme cómo estoy después de mudarme",
      rows: { who: "Quién puede preguntar", whom: "Mi nombre", how: "Cómo", until: "Hasta" },
      until: "13 meses después de mudarme, o cuando lo retire",
      text: [
        "Pueden preguntarme cómo estoy 30, 90, 180 y 365 días después de mudarme, y no pueden preguntarle a nadie más en mi lugar. Lo que envían no dice quiénes son ni dónde viví.",
        "Mis respuestas las leen quienes apoyan a los exresidentes. No las lee ninguna casa, ni nadie que decida sobre un lugar para vivir.",
        "Firmar es mi decisión y no cambia nada más. Puedo retirarlo cuando quiera, aquí o diciéndolo a cualquier persona del personal.",
      ],
      statement: "Leí esto, o me lo leyeron. El nombre que escribo es mi firma.",
    },
    link: {
      title: "¿Cómo está?",
      lead: "Usted nos pidió que le preguntáramos. Conteste lo que quiera; solo la primera pregunta necesita respuesta. El enlace sirve una vez.",
      send: "Enviar",
      stop: "Por favor, ya no me pregunten",
      stopHint: "No volveremos a preguntar.",
      thanks: "Gracias",
      thanksText: "Nos alegra saber de usted. Si pidió una llamada o ayuda, alguien se comunicará con usted.",
      stopped: "Listo",
      stoppedText: "No volveremos a preguntar. Le deseamos lo mejor.",
    },
    guide: {
      title: "¿Le gustaría ser mentor o mentora?",
      lead: "Usted ya pasó por esto, y a alguien nuevo le puede servir. Decir que sí no le compromete a nada: recibiría una invitación y usted decide cuánto tiempo tiene.",
      told: "Si dice que sí, quien supervisa y quien administra ven su nombre y este correo para enviarle la invitación.",
      labels: { is: "Su respuesta", email: "¿A dónde enviamos la invitación?" },
      hints: { email: "Si dijo que sí." },
      options: { yes: "Sí, me gustaría", no: "No, ahora no" },
      button: "Contestar",
      thanksText: "Gracias por su respuesta. Si dijo que sí, recibirá una invitación por correo.",
    },
    mail: {
      check_in: {
        subject: "Unas preguntas, si quiere",
        text: message(
          "Usted nos pidió que le preguntáramos. Aquí hay unas preguntas cortas: {link}\n\nSirve una vez, por dos semanas. Para dejarlo, ábralo y elija «Por favor, ya no me pregunten».",
        ),
      },
      guide: {
        subject: "Una pregunta para usted",
        text: message(
          "Tenemos una pregunta para usted. Puede leerla y contestar aquí: {link}\n\nSirve una vez, por dos semanas.",
        ),
      },
    },
  },
} satisfies ReadByResidents["alumni"];
