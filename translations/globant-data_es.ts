<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>See who was hired where and when.</source>
        <translation>Ver quién fue contratado, dónde y cuándo.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder.</source>
        <translation>La carpeta del espacio de trabajo.</translation>
    </message>
    <message>
        <source>CSV files to import.</source>
        <translation>Archivos CSV para importar.</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>At least 8 characters. Four unusual words are easy to keep and hard to guess.</source>
        <translation>Al menos 8 caracteres. Cuatro palabras poco comunes son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Weak: easy to guess.</source>
        <translation>Débil: fácil de adivinar.</translation>
    </message>
    <message>
        <source>Fair: another word would help.</source>
        <translation>Regular: otra palabra ayudaría.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Buena.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>queda %Ln segundo</numerusform>
            <numerusform>quedan %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>queda %Ln minuto</numerusform>
            <numerusform>quedan %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported from %1 by %2, %3</source>
        <translation>Importada de %1 por %2, %3</translation>
    </message>
    <message>
        <source>Brought back by an undo of %1, %2</source>
        <translation>Recuperada por %1 al deshacer, %2</translation>
    </message>
    <message>
        <source>Edited by %1, %2</source>
        <translation>Editada por %1, %2</translation>
    </message>
</context>
<context>
    <name>globant::desktop::AddressText</name>
    <message>
        <source>Write the server&apos;s address, such as https://server:8443.</source>
        <translation>Escriba la dirección del servidor, por ejemplo https://server:8443.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write it as https://server:8443.</source>
        <translation>“%1” no es una dirección. Escríbala así: https://server:8443.</translation>
    </message>
    <message>
        <source>The address of a server begins with https://.</source>
        <translation>La dirección de un servidor empieza con https://.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name and port alone, such as https://server:8443.</source>
        <translation>Escriba solo el nombre y el puerto del servidor, por ejemplo https://server:8443.</translation>
    </message>
    <message>
        <source>Without TLS anybody on the way could read the token and the data. Use https:// for a server on another computer.</source>
        <translation>Sin TLS, cualquiera en el camino podría leer el token y los datos. Use https:// para un servidor en otro equipo.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::Area</name>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
</context>
<context>
    <name>globant::desktop::BackupKeeper</name>
    <message>
        <source>Another backup is being made or tried out right now. Do this again in a moment.</source>
        <translation>En este momento se está creando o probando otra copia de seguridad. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The backup was cancelled. Nothing was written.</source>
        <translation>Se canceló la copia de seguridad. No se escribió nada.</translation>
    </message>
    <message>
        <source>The check was cancelled. What is known of the backup stays as it was.</source>
        <translation>La verificación se canceló. Lo que se sabe de la copia de seguridad queda como estaba.</translation>
    </message>
    <message>
        <source>The test was cancelled. Nothing is left of it.</source>
        <translation>La prueba se canceló. No queda nada de ella.</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Falló una copia de seguridad</translation>
    </message>
    <message>
        <source>It is tried again by itself. Globant Data says why, and what to do.</source>
        <translation>Se reintentará automáticamente. Globant Data dice por qué falló y qué hacer.</translation>
    </message>
    <message>
        <source>A backup does not come back whole</source>
        <translation>Una copia de seguridad no se restaura íntegra</translation>
    </message>
    <message>
        <source>Its self-test failed. Globant Data says why, and what to do.</source>
        <translation>Falló su prueba. Globant Data dice por qué y qué hacer.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::BackupNotice</name>
    <message>
        <source>Show the backups</source>
        <translation>Mostrar las copias de seguridad</translation>
    </message>
</context>
<context>
    <name>globant::desktop::LoginFlow</name>
    <message>
        <source>Folder of the workspace</source>
        <translation>Carpeta del espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>globant::desktop::MainWindow</name>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>CSV and Avro files (*.csv *.tsv *.txt *.avro);;All files (*)</source>
        <translation>Archivos CSV y Avro (*.csv *.tsv *.txt *.avro);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Locked, because nobody was here.</source>
        <translation>Bloqueado por falta de uso.</translation>
    </message>
    <message>
        <source>Disconnected.</source>
        <translation>Desconectado.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Bloqueado.</translation>
    </message>
    <message>
        <source>This could not be noted in the history. %1</source>
        <translation>No se pudo anotar en el historial. %1</translation>
    </message>
    <message>
        <source>This is sample data, in a workspace that is thrown away when you leave it.</source>
        <translation>Estos son datos de ejemplo, en un espacio de trabajo que se elimina al salir de él.</translation>
    </message>
    <message>
        <source>Set up your own workspace</source>
        <translation>Crear un espacio de trabajo propio</translation>
    </message>
    <message>
        <source>There are no files to paste. Copy them in the file manager first.</source>
        <translation>No hay archivos para pegar. Primero cópielos en el administrador de archivos.</translation>
    </message>
    <message>
        <source>The REST API stopped with it, and starts again when an administrator logs in.</source>
        <translation>La API REST se detuvo también y vuelve a iniciarse cuando un administrador inicia sesión.</translation>
    </message>
    <message>
        <source>The window locks when the REST API has answered its requests.</source>
        <translation>La ventana se bloqueará cuando la API REST haya respondido sus solicitudes.</translation>
    </message>
    <message>
        <source>The window locks when the import has ended.</source>
        <translation>La ventana se bloqueará cuando termine la importación.</translation>
    </message>
    <message>
        <source>Cancel the import and lock</source>
        <translation>Cancelar la importación y bloquear</translation>
    </message>
    <message>
        <source>An import is running. If you quit now, nothing of its file is imported.</source>
        <translation>Hay una importación en curso. Si sale ahora, no se importa nada de su archivo.</translation>
    </message>
    <message>
        <source>Cancel the import and quit</source>
        <translation>Cancelar la importación y salir</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Seguir importando</translation>
    </message>
    <message>
        <source>The REST API is on. If you quit, other programs cannot reach this workspace until an administrator opens it again.</source>
        <translation>La API REST está activada. Si sale, otros programas no podrán acceder a este espacio de trabajo hasta que un administrador lo abra de nuevo.</translation>
    </message>
    <message>
        <source>Stop the API and quit</source>
        <translation>Detener la API y salir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The language changes when what runs here has ended.</source>
        <translation>El idioma cambiará cuando termine lo que está en curso aquí.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::Menus</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Ir a</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>Import &amp;pasted files</source>
        <translation>Importar archivos &amp;pegados</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Globant Data</source>
        <translation>Acerca &amp;de Globant Data</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Side bar or page</source>
        <translation>&amp;Barra lateral o página</translation>
    </message>
    <message>
        <source>About Globant Data</source>
        <translation>Acerca de Globant Data</translation>
    </message>
    <message>
        <source>&lt;b&gt;Globant Data %1&lt;/b&gt;&lt;p&gt;Who was hired where and when, from CSV files, in an encrypted workspace on this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Globant Data %1&lt;/b&gt;&lt;p&gt;Quién fue contratado, dónde y cuándo, a partir de archivos CSV, en un espacio de trabajo cifrado en este equipo.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from control to control, the arrow keys within a list, a table or a chart, Space and Enter press a button, and Escape leaves a form. Alt with an underlined letter goes to what has it in its name.</source>
        <translation>Tab y Mayús+Tab pasan de un control a otro; las flechas recorren una lista, una tabla o un gráfico; Espacio y Enter accionan un botón, y Escape sale de un formulario. Alt con una letra subrayada lleva a lo que la tiene en su nombre.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteArea</name>
    <message>
        <source>may look</source>
        <translation>puede ver</translation>
    </message>
    <message>
        <source>may look and import</source>
        <translation>puede ver e importar</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>The workspace of the server %1</source>
        <translation>El espacio de trabajo del servidor %1</translation>
    </message>
    <message>
        <source>Disconnect from %1 (Ctrl+L)</source>
        <translation>Desconectar de %1 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>Desconectar a %1 de %2</translation>
    </message>
    <message>
        <source>Single rows stay on the server: they are looked through in the window there.</source>
        <translation>Las filas quedan en el servidor: se consultan en la ventana de allí.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Conectar de nuevo</translation>
    </message>
    <message>
        <source>The server does not answer. What you see may be old; the window tries again by itself.</source>
        <translation>El servidor no responde. Lo que se ve puede estar desactualizado; la ventana reintenta automáticamente.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteClient</name>
    <message>
        <source>Something answers at %1, but it is no Globant Data server. Check the address and the port.</source>
        <translation>Algo responde en %1, pero no es un servidor de Globant Data. Compruebe la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The server does not accept this token: it is wrong or has expired, or it was revoked. Ask an administrator of the server for a new one.</source>
        <translation>El servidor no acepta este token: es incorrecto, venció o fue revocado. Pida uno nuevo a un administrador del servidor.</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the address and the port, and that the server is running.</source>
        <translation>Nadie responde en %1. Compruebe la dirección y el puerto, y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made. Check the port; a server on this computer that has no certificate is reached with http:// before its address.</source>
        <translation>No se pudo establecer una conexión cifrada con %1. Compruebe el puerto; a un servidor de este equipo que no tiene certificado se llega con http:// delante de su dirección.</translation>
    </message>
    <message>
        <source>This computer does not know who made the certificate of %1.</source>
        <translation>Este equipo no conoce a quien emitió el certificado de %1.</translation>
    </message>
    <message>
        <source>The server at %1 shows another certificate than the one that you trusted. It may have been renewed, or somebody else answers in its place. Nothing was sent. Ask the server&apos;s administrator before you trust the new one.</source>
        <translation>El servidor en %1 muestra un certificado distinto de aquel en el que se confió. Puede que se haya renovado, o que otro responda en su lugar. No se envió nada. Consulte al administrador del servidor antes de confiar en el nuevo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteDashboard</name>
    <message>
        <source>The server&apos;s answer makes no sense: %1</source>
        <translation>La respuesta del servidor no tiene sentido: %1</translation>
    </message>
    <message>
        <source>Views are kept until you disconnect: their place is the workspace on the server</source>
        <translation>Las vistas se conservan hasta desconectar: su lugar es el espacio de trabajo del servidor</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteImport</name>
    <message>
        <source>The account “%1” may look at the data, and not import. An administrator of the server can make it an editor.</source>
        <translation>La cuenta “%1” puede ver los datos, pero no importar. Un administrador del servidor puede darle el rol de editor.</translation>
    </message>
    <message>
        <source>This token may not import. Ask an administrator of the server for one with the scope “import”.</source>
        <translation>Este token no permite importar. Pida a un administrador del servidor uno con el alcance “Importar”.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>No se puede leer “%1”: %2.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se modificó nada.</translation>
    </message>
    <message>
        <source>This program does not know the table.</source>
        <translation>Este programa no conoce la tabla.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had taken the rows. Try again once it answers.</source>
        <translation>La conexión se cortó antes de que el servidor dijera si había tomado las filas. Reintente cuando responda.</translation>
    </message>
    <message>
        <source>These are more rows than the server takes at once. Export them, correct them in the file, and import that.</source>
        <translation>Son más filas de las que el servidor acepta de una vez. Expórtelas, corríjalas en el archivo e impórtelo.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had undone the import. Try again once it answers.</source>
        <translation>La conexión se cortó antes de que el servidor dijera si había deshecho la importación. Reintente cuando responda.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>No se puede escribir “%1”: %2.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteLogin</name>
    <message>
        <source>The keychain does not give the token out. Type or paste it. %1</source>
        <translation>El llavero no entrega el token. Escríbalo o péguelo. %1</translation>
    </message>
    <message>
        <source>Forgotten. When you connect, you are asked about the certificate that the server shows now.</source>
        <translation>Olvidado. Al conectar, se preguntará por el certificado que el servidor muestra ahora.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteSend</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>No se puede leer “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” changed while it was being sent. Import it again once it is whole.</source>
        <translation>“%1” cambió mientras se enviaba. Impórtelo de nuevo cuando esté completo.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had imported “%1”. Import the file again once the server answers: what it has done already is not done twice.</source>
        <translation>La conexión se cortó antes de que el servidor dijera si había importado “%1”. Importe el archivo de nuevo cuando el servidor responda: lo que ya hizo no se hace dos veces.</translation>
    </message>
    <message>
        <source>The connection broke while “%1” was being sent. Nothing of it was imported; import it again once the server answers, and it goes on where it stopped.</source>
        <translation>La conexión se cortó mientras se enviaba “%1”. No se importó nada de él; impórtelo de nuevo cuando el servidor responda y seguirá desde donde se detuvo.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteSession</name>
    <message>
        <source>Something answers at %1, but it is no Globant Data server that this program knows. Check the address and the port.</source>
        <translation>Algo responde en %1, pero no es un servidor de Globant Data que este programa conozca. Compruebe la dirección y el puerto.</translation>
    </message>
    <message>
        <source>This token may not read. Ask an administrator of the server for one with the scope “read”.</source>
        <translation>Este token no permite leer. Pida a un administrador del servidor uno con el alcance “Leer”.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::WorkArea</name>
    <message>
        <source>The REST API is on</source>
        <translation>API REST activada</translation>
    </message>
    <message>
        <source>A folder is watched</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Falló una copia</translation>
    </message>
    <message>
        <source>Lock this workspace (Ctrl+L)</source>
        <translation>Bloquear este espacio de trabajo (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock the workspace of %1</source>
        <translation>Bloquear el espacio de trabajo de %1</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so it can be looked at but not changed. Lock and open it again when the other program is done.</source>
        <translation>Otro programa está trabajando en este espacio de trabajo, así que se puede ver pero no modificar. Bloquéelo y ábralo de nuevo cuando el otro programa termine.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Esta cuenta puede ver los datos, pero no modificarlos.</translation>
    </message>
    <message>
        <source>The REST API did not start. %1</source>
        <translation>La API REST no se inició. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files from the watched folder could not be imported. Settings says why.</source>
        <translation>
            <numerusform>No se pudo importar %Ln archivo de la carpeta vigilada. En Ajustes se explica por qué.</numerusform>
            <numerusform>No se pudieron importar %Ln archivos de la carpeta vigilada. En Ajustes se explica por qué.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui</name>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Sees, imports and changes data, and decides who else may.</source>
        <translation>Ve, importa y modifica datos, y decide quién más puede hacerlo.</translation>
    </message>
    <message>
        <source>Sees, imports and changes data.</source>
        <translation>Ve, importa y modifica datos.</translation>
    </message>
    <message>
        <source>Sees data, and changes nothing.</source>
        <translation>Ve los datos y no modifica nada.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so accounts cannot be changed now.</source>
        <translation>Otro programa está trabajando en este espacio de trabajo, así que ahora no se pueden modificar las cuentas.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountCard</name>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Cambiar &amp;contraseña…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>&amp;Recordar en este equipo</translation>
    </message>
    <message>
        <source>Asking this computer&apos;s keychain…</source>
        <translation>Consultando el llavero de este equipo…</translation>
    </message>
    <message>
        <source>Remember my key on this computer</source>
        <translation>Recordar la clave en este equipo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Logged in with the recovery code, which opens everything.</source>
        <translation>Sesión iniciada con el código de recuperación, que lo abre todo.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Cambiando…</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Se cambió la contraseña.</translation>
    </message>
    <message>
        <source>Log in with your password rather than the recovery code to be remembered.</source>
        <translation>Para que se recuerde, inicie sesión con la contraseña y no con el código de recuperación.</translation>
    </message>
    <message>
        <source>Then your key is kept in this computer&apos;s keychain, and no password is asked for.</source>
        <translation>La clave se guarda en el llavero de este equipo y no se pide la contraseña.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>&amp;Add person…</source>
        <translation>A&amp;gregar persona…</translation>
    </message>
    <message>
        <source>Role of the chosen account</source>
        <translation>Rol de la cuenta elegida</translation>
    </message>
    <message>
        <source>&amp;New recovery code…</source>
        <translation>&amp;Nuevo código de recuperación…</translation>
    </message>
    <message>
        <source>Disa&amp;ble account…</source>
        <translation>Des&amp;habilitar cuenta…</translation>
    </message>
    <message>
        <source>Repla&amp;ce the data&apos;s key…</source>
        <translation>Reempla&amp;zar la clave de los datos…</translation>
    </message>
    <message>
        <source>The recovery code opens the workspace where every password is forgotten.</source>
        <translation>El código de recuperación abre el espacio de trabajo cuando se olvidaron todas las contraseñas.</translation>
    </message>
    <message>
        <source>For when somebody may have got hold of the key, as with a lost computer.</source>
        <translation>Para cuando alguien pueda haber obtenido la clave, por ejemplo con un equipo perdido.</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol de %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Choose an account in the table.</source>
        <translation>Elija una cuenta en la tabla.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>La cuenta está deshabilitada.</translation>
    </message>
    <message>
        <source>Your own role is for another administrator to change.</source>
        <translation>El propio rol lo cambia otro administrador.</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <translation>Rol actual de %1: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 can log in now. Tell them the password; they can change it here.</source>
        <translation>%1 ya puede iniciar sesión. Comuníquele la contraseña; puede cambiarla aquí.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountsModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deshabilitada</translation>
    </message>
</context>
<context>
    <name>globant::ui::AddPersonForm</name>
    <message>
        <source>Role of the new person</source>
        <translation>Rol de la persona nueva</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <translation>Nombre de la persona nueva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Agregando…</translation>
    </message>
</context>
<context>
    <name>globant::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupText</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date&apos;s format, the year being clear</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>every day at %1</source>
        <translation>todos los días a las %1</translation>
    </message>
    <message>
        <source>every %1 at %2</source>
        <comment>days of the week, a time</comment>
        <translation>cada %1 a las %2</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln hours</source>
        <translation>
            <numerusform>cada %Ln hora</numerusform>
            <numerusform>cada %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>at the times of “%1”</source>
        <translation>en los momentos de “%1”</translation>
    </message>
    <message>
        <source>only when you make them</source>
        <translation>solo a mano</translation>
    </message>
    <message numerus="yes">
        <source>after every %Ln imports</source>
        <translation>
            <numerusform>cada %Ln importación</numerusform>
            <numerusform>cada %Ln importaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two times at which backups are made</comment>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsModel</name>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Of a newer version</source>
        <translation>De una versión más nueva</translation>
    </message>
    <message>
        <source>Of another workspace</source>
        <translation>De otro espacio de trabajo</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañada</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Esta cuenta puede ver los datos, pero no modificarlos.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>Something else is being done with the backups.</source>
        <translation>Hay otra operación en curso con las copias de seguridad.</translation>
    </message>
    <message>
        <source>A backup is being restored.</source>
        <translation>Se está restaurando una copia de seguridad.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>%1 Connect the disk, or choose another folder in the schedule.</source>
        <translation>%1 Conecte el disco o elija otra carpeta en la programación.</translation>
    </message>
    <message>
        <source>There are no backups yet. One holds every row, import and account of this workspace, encrypted as the workspace is, and is checked when it is written.</source>
        <translation>Aún no hay copias de seguridad. Cada una contiene todas las filas, importaciones y cuentas de este espacio de trabajo, cifradas como él, y se comprueba al escribirla.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Volver a b&amp;uscar</translation>
    </message>
    <message>
        <source>Create the firs&amp;t backup</source>
        <translation>Crear la primera copia &amp;de seguridad</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and a table</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Creating the backup that is due…</source>
        <translation>Creando la copia de seguridad pendiente…</translation>
    </message>
    <message>
        <source>Creating a backup…</source>
        <translation>Creando una copia de seguridad…</translation>
    </message>
    <message>
        <source>Reading the whole backup…</source>
        <translation>Leyendo toda la copia de seguridad…</translation>
    </message>
    <message>
        <source>Trying out the newest backup…</source>
        <translation>Probando la copia de seguridad más reciente…</translation>
    </message>
    <message>
        <source>Only administrators delete backups.</source>
        <translation>Solo los administradores eliminan copias de seguridad.</translation>
    </message>
    <message>
        <source>This is the newest backup that is whole. It stays until there is another.</source>
        <translation>Es la copia de seguridad íntegra más reciente. Se conserva hasta que haya otra.</translation>
    </message>
    <message>
        <source>There is no backup to prove yet.</source>
        <translation>Aún no hay copias de seguridad para probar.</translation>
    </message>
    <message>
        <source>Backups (*%1)</source>
        <translation>Copias de seguridad (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>Se agregó %Ln fila.</numerusform>
            <numerusform>Se agregaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>Se modificó %Ln fila.</numerusform>
            <numerusform>Se modificaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left as they are.</source>
        <translation>
            <numerusform>%Ln fila se dejó como está.</numerusform>
            <numerusform>%Ln filas se dejaron como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken; the history says why.</source>
        <translation>
            <numerusform>%Ln fila no se tomó; el historial dice por qué.</numerusform>
            <numerusform>%Ln filas no se tomaron; el historial dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no rows in the backup.</source>
        <translation>La tabla no tiene filas en la copia de seguridad.</translation>
    </message>
    <message>
        <source>Create a backup elsewhere</source>
        <translation>Crear una copia de seguridad en otro lugar</translation>
    </message>
    <message>
        <source>Open a backup file</source>
        <translation>Abrir un archivo de copia de seguridad</translation>
    </message>
    <message>
        <source>The folder is “%1”.</source>
        <translation>La carpeta es “%1”.</translation>
    </message>
    <message>
        <source>Delete a backup</source>
        <translation>Eliminar una copia de seguridad</translation>
    </message>
    <message>
        <source>Delete the backup of %1? It cannot be brought back.</source>
        <translation>¿Eliminar la copia de seguridad (%1)? No se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Eliminarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>The backup is deleted.</source>
        <translation>Se eliminó la copia de seguridad.</translation>
    </message>
    <message>
        <source>The restored workspace is in “%1”. It opens with the passwords of the backup’s day.</source>
        <translation>El espacio de trabajo restaurado está en “%1”. Se abre con las contraseñas del día de la copia de seguridad.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>The backup is written and verified: “%1”, %2.</source>
        <translation>La copia de seguridad se escribió y se verificó: “%1”, %2.</translation>
    </message>
    <message>
        <source>The backup is whole, and as it was when it was written.</source>
        <translation>La copia de seguridad está íntegra, tal como se escribió.</translation>
    </message>
    <message>
        <source>The newest backup was restored into a temporary folder and came back whole.</source>
        <translation>La copia de seguridad más reciente se restauró en una carpeta temporal y resultó íntegra.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The rows are again as they were before.</source>
        <translation>Las filas están otra vez como antes.</translation>
    </message>
    <message>
        <source>&amp;Create backup</source>
        <translation>&amp;Crear copia de seguridad</translation>
    </message>
    <message>
        <source>&amp;Open a backup file…</source>
        <translation>A&amp;brir un archivo de copia…</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>Veri&amp;ficar</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Progress of what is done with backups</source>
        <translation>Progreso de lo que se hace con las copias de seguridad</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Create a backup</source>
        <translation>&amp;Crear una copia de seguridad</translation>
    </message>
    <message>
        <source>Create a backup &amp;elsewhere…</source>
        <translation>Crear una copia e&amp;n otro lugar…</translation>
    </message>
    <message>
        <source>&amp;Verify the chosen backup</source>
        <translation>&amp;Verificar la copia elegida</translation>
    </message>
    <message>
        <source>&amp;Restore the chosen backup…</source>
        <translation>&amp;Restaurar la copia elegida…</translation>
    </message>
    <message>
        <source>&amp;Show it in its folder</source>
        <translation>&amp;Mostrarla en su carpeta</translation>
    </message>
    <message>
        <source>&amp;Delete it…</source>
        <translation>&amp;Eliminarla…</translation>
    </message>
    <message>
        <source>&amp;Prove the newest backup now</source>
        <translation>&amp;Probar ahora la copia más reciente</translation>
    </message>
    <message>
        <source>Change the sche&amp;dule…</source>
        <translation>Cambiar la pro&amp;gramación…</translation>
    </message>
    <message>
        <source>The schedule is saved.</source>
        <translation>La programación se guardó.</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsTable</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
</context>
<context>
    <name>globant::ui::Chart</name>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln contratación</numerusform>
            <numerusform>%Ln contrataciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>todos los años</translation>
    </message>
    <message>
        <source>No hires in %1 with these filters.</source>
        <translation>No hay contrataciones en %1 con estos filtros.</translation>
    </message>
    <message>
        <source>Hires by month, %1</source>
        <translation>Contrataciones por mes, %1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Hires by month, all years</source>
        <translation>Contrataciones por mes, todos los años</translation>
    </message>
    <message>
        <source>Hires by year</source>
        <translation>Contrataciones por año</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Hires</source>
        <translation>Contrataciones</translation>
    </message>
    <message>
        <source>Departments against the mean, %1</source>
        <translation>Departamentos frente a la media, %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>media %1</translation>
    </message>
    <message>
        <source>No department is above the mean.</source>
        <translation>Ningún departamento está por encima de la media.</translation>
    </message>
    <message>
        <source>Share by department, %1</source>
        <translation>Participación por departamento, %1</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Participación (%)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Hires by quarter and department, %1</source>
        <translation>Contrataciones por trimestre y departamento, %1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>T%1</translation>
    </message>
</context>
<context>
    <name>globant::ui::ChartCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>Guardar &amp;imagen…</translation>
    </message>
    <message>
        <source>&amp;Export figures…</source>
        <translation>&amp;Exportar cifras…</translation>
    </message>
    <message>
        <source>Menu of the chart: %1</source>
        <translation>Menú del gráfico: %1</translation>
    </message>
    <message>
        <source>Table, copy, save, export</source>
        <translation>Tabla, copiar, guardar, exportar</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>Imagen PNG (*.png);;Dibujo SVG (*.svg);;Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
        <translation>Libro de Excel (*.xlsx);;Archivo CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>globant::ui::ConnectPage</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>A &amp;workspace on this computer…</source>
        <translation>Un &amp;espacio de trabajo en este equipo…</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Con&amp;fiar en este certificado</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Works with a workspace that another Globant Data serves: its dashboard and imports, in this window. An administrator of the server gives you the address and a token.</source>
        <translation>Trabaja con un espacio de trabajo que ofrece otro Globant Data: su panel y sus importaciones, en esta ventana. Un administrador del servidor entrega la dirección y un token.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>The token is kept in this computer&apos;s keychain. Who uses your session here can connect without knowing it.</source>
        <translation>El token se guarda en el llavero de este equipo. Quien use esta sesión puede conectarse sin conocerlo.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256)</source>
        <translation>Huella digital del certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Whoever runs the server sees the same fingerprint there, under Settings, REST API. Trust it only if the two are equal; it is then the only one that is accepted.</source>
        <translation>Quien administra el servidor ve allí la misma huella digital, en Ajustes, API REST. Confíe en él solo si las dos son iguales; será entonces el único que se acepte.</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;No conectar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Forget the old one</source>
        <translation>Olvidar el anterior</translation>
    </message>
    <message>
        <source>%1 shows a certificate that it made itself, or whose maker this computer does not know. Nothing was sent yet.</source>
        <translation>%1 muestra un certificado que se emitió a sí mismo, o cuyo emisor este equipo no conoce. Todavía no se envió nada.</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Huella digital %1</translation>
    </message>
    <message>
        <source>In this computer&apos;s keychain</source>
        <translation>En el llavero de este equipo</translation>
    </message>
</context>
<context>
    <name>globant::ui::DashboardBoard</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only above the mean</source>
        <translation>Solo por encima de la media</translation>
    </message>
    <message>
        <source>Departments that are shown</source>
        <translation>Departamentos que se muestran</translation>
    </message>
    <message>
        <source>Hires by department and job, %1</source>
        <translation>Contrataciones por departamento y cargo, %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::DashboardPage</name>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>Only departments above the &amp;mean</source>
        <translation>Solo departamentos por encima de la &amp;media</translation>
    </message>
    <message>
        <source>Import departments, jobs and employees to see who was hired where and when. You can drop the three files anywhere on this window.</source>
        <translation>Importe departamentos, cargos y empleados para ver quién fue contratado, dónde y cuándo. Los tres archivos se pueden soltar en cualquier parte de esta ventana.</translation>
    </message>
    <message>
        <source>&amp;Import files</source>
        <translation>Impo&amp;rtar archivos</translation>
    </message>
    <message>
        <source>No hires yet</source>
        <translation>Aún no hay contrataciones</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>R&amp;eintentar</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>No se pudieron leer las cifras</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>V&amp;istas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
</context>
<context>
    <name>globant::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>There is no row with the id %1.</source>
        <translation>No hay ninguna fila con el id %1.</translation>
    </message>
    <message>
        <source>No row with the id %1 fits these filters.</source>
        <translation>Ninguna fila con el id %1 cumple estos filtros.</translation>
    </message>
    <message>
        <source>No row has “%1”.</source>
        <translation>Ninguna fila tiene “%1”.</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabla %1</translation>
    </message>
    <message>
        <source>Find text or id</source>
        <translation>Buscar texto o id</translation>
    </message>
    <message>
        <source>Enter goes to the row with this id, or to the next one with this text; Shift+Enter back</source>
        <translation>Enter va a la fila con este id o a la siguiente con este texto; Mayús+Enter, a la anterior</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>No rows fit these filters.</source>
        <translation>Ninguna fila cumple estos filtros.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;Go to id…</source>
        <translation>&amp;Ir al id…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar an&amp;terior</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Aún no hay %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows; not counted</source>
        <translation>
            <numerusform>La primera fila (%Ln); sin contar</numerusform>
            <numerusform>Las primeras %Ln filas; sin contar</numerusform>
        </translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows</source>
        <translation>
            <numerusform>La primera fila (%Ln)</numerusform>
            <numerusform>Las primeras %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln elegida</numerusform>
            <numerusform>%Ln elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Ordering by %1…</source>
        <translation>Ordenando por %1…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::DateRangeButton</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from the first day to the last</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Hasta %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::EmptyPanel</name>
    <message>
        <source>&amp;Choose files…</source>
        <translation>&amp;Elegir archivos…</translation>
    </message>
    <message>
        <source>You see what each file holds and what would change. Nothing is written before you press Import.</source>
        <translation>Se ve qué contiene cada archivo y qué cambiaría. No se escribe nada antes de presionar Importar.</translation>
    </message>
    <message>
        <source>Drop departments.csv, jobs.csv and hired_employees.csv here</source>
        <translation>Soltar aquí departments.csv, jobs.csv y hired_employees.csv</translation>
    </message>
    <message>
        <source>Files cannot be imported here now</source>
        <translation>Ahora no se pueden importar archivos aquí</translation>
    </message>
</context>
<context>
    <name>globant::ui::FieldFilter</name>
    <message>
        <source>Is</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtrar por %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::FigureText</name>
    <message>
        <source>Hires in %1</source>
        <translation>Contrataciones en %1</translation>
    </message>
    <message>
        <source>Hires in all years</source>
        <translation>Contrataciones en todos los años</translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments hired</source>
        <translation>
            <numerusform>%Ln departamento contrató</numerusform>
            <numerusform>%Ln departamentos contrataron</numerusform>
        </translation>
    </message>
    <message>
        <source>Years with hires</source>
        <translation>Años con contrataciones</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Change on %1</source>
        <translation>Variación frente a %1</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: sin datos</translation>
    </message>
    <message>
        <source>Above the mean</source>
        <translation>Por encima de la media</translation>
    </message>
    <message>
        <source>no hires</source>
        <translation>sin contrataciones</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>mean %1 hires</source>
        <translation>media de %1 contrataciones</translation>
    </message>
    <message>
        <source>Busiest quarter</source>
        <translation>Trimestre más activo</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>T%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln contratación</numerusform>
            <numerusform>%Ln contrataciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::FileListModel</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Choose its table</source>
        <translation>Elija su tabla</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Ready, counted when imported</source>
        <translation>Listo, se cuenta al importar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>A agregar</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>A actualizar</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Erróneas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>globant::ui::FilePanel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>&amp;Between values</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Codifica&amp;ción</translation>
    </message>
    <message>
        <source>First &amp;line</source>
        <translation>Primera &amp;línea</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>A row of data</source>
        <translation>Una fila de datos</translation>
    </message>
    <message>
        <source>2021-07-27 (ISO 8601)</source>
        <translation>2021-07-27 (ISO 8601)</translation>
    </message>
    <message>
        <source>How datetimes are written, such as dd/MM/yyyy HH:mm. Empty: 2021-07-27T16:02:08Z.</source>
        <translation>Cómo están escritas las fechas y horas, por ejemplo dd/MM/yyyy HH:mm. Vacío: 2021-07-27T16:02:08Z.</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message>
        <source>The name of this file does not say what it holds. Choose its table below.</source>
        <translation>El nombre de este archivo no dice qué contiene. Elija su tabla abajo.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>El archivo no tiene filas.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>First rows, under the fields they go to</source>
        <translation>Primeras filas, bajo los campos a los que van</translation>
    </message>
    <message>
        <source>%1 from column</source>
        <translation>%1, de la columna</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Columna para %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::FilterBar</name>
    <message>
        <source>&amp;Year</source>
        <translation>Añ&amp;o</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>T%1</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>Trimestre %1</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>globant::ui::FindField</name>
    <message>
        <source>Clear the text</source>
        <translation>Borrar el texto</translation>
    </message>
</context>
<context>
    <name>globant::ui::ForgetDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln fila rechazada</numerusform>
            <numerusform>%Ln filas rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versión anterior de filas</numerusform>
            <numerusform>%Ln versiones anteriores de filas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Remove the name for good</source>
        <translation>&amp;Eliminar el nombre para siempre</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Forget a person</source>
        <translation>Olvidar a una persona</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>The whole name, as it stands in the rows</source>
        <translation>El nombre completo, tal como figura en las filas</translation>
    </message>
    <message>
        <source>Removes the name for good; this cannot be undone</source>
        <translation>Elimina el nombre para siempre; no se puede deshacer</translation>
    </message>
    <message>
        <source>This cannot be undone. The rows stay and are counted as before, with “%1” in place of the name. Spaces and upper or lower case make no difference; a longer name that holds this one is another person’s.

What was copied before still holds the name until it is deleted: backups and other copies of this workspace, exported files, and the CSV files that the rows came from. Importing such a file again brings the name back.</source>
        <translation>Esto no se puede deshacer. Las filas quedan y se cuentan como antes, con “%1” en lugar del nombre. Los espacios y las mayúsculas o minúsculas no importan; un nombre más largo que contenga este es de otra persona.

Lo que se copió antes conserva el nombre hasta que se elimine: copias de seguridad y otras copias de este espacio de trabajo, archivos exportados y los archivos CSV de los que salieron las filas. Si se importa de nuevo un archivo así, el nombre vuelve.</translation>
    </message>
    <message>
        <source>&amp;Name of the person</source>
        <translation>&amp;Nombre de la persona</translation>
    </message>
    <message>
        <source>Only an administrator can remove a person’s name.</source>
        <translation>Solo un administrador puede eliminar el nombre de una persona.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>First see where the name stands.</source>
        <translation>Primero vea dónde figura el nombre.</translation>
    </message>
    <message>
        <source>Looking through all rows…</source>
        <translation>Revisando todas las filas…</translation>
    </message>
    <message>
        <source>This name stands nowhere in the workspace.</source>
        <translation>Este nombre no figura en ningún lugar del espacio de trabajo.</translation>
    </message>
    <message>
        <source>The name stands in %1.</source>
        <translation>El nombre figura en %1.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a row: its kind, its number, the name</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>y %Ln fila más</numerusform>
            <numerusform>y %Ln filas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing the name. This takes a while with millions of rows.</source>
        <translation>Eliminando el nombre. Con millones de filas tarda un poco.</translation>
    </message>
    <message>
        <source>The name stands nowhere any more.</source>
        <translation>El nombre ya no figura en ningún lugar.</translation>
    </message>
    <message>
        <source>The name is removed from %1.</source>
        <translation>El nombre se eliminó de %1.</translation>
    </message>
    <message>
        <source>An old copy of it may still be in the encrypted file, because another program was reading or the disk is full.</source>
        <translation>Puede quedar una copia antigua en el archivo cifrado, porque otro programa estaba leyendo o el disco está lleno.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>globant::ui::GatheredFiles</name>
    <message>
        <source>“%1” is not on this computer. Save it here, then drop the saved file.</source>
        <translation>“%1” no está en este equipo. Guárdelo aquí y suelte luego el archivo guardado.</translation>
    </message>
    <message>
        <source>The folder “%1” has no CSV files that can be read. Folders within it are not looked at.</source>
        <translation>La carpeta “%1” no tiene archivos CSV que se puedan leer. No se buscan en sus subcarpetas.</translation>
    </message>
</context>
<context>
    <name>globant::ui::HeatMap</name>
    <message>
        <source>Hires by department and job</source>
        <translation>Contrataciones por departamento y cargo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>globant::ui::HeatMapChart</name>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todos los cargos</translation>
    </message>
</context>
<context>
    <name>globant::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto de la ayuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryDetails</name>
    <message>
        <source>&amp;See rejected rows</source>
        <translation>Ver filas &amp;rechazadas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Details of the chosen entry</source>
        <translation>Detalles de la entrada elegida</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss</source>
        <comment>date and time</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>duró %1</translation>
    </message>
    <message>
        <source>rejected rows of import %1</source>
        <translation>filas rechazadas de la importación %1</translation>
    </message>
    <message>
        <source>in the terminal</source>
        <translation>en la terminal</translation>
    </message>
    <message>
        <source>undone by entry %1</source>
        <translation>deshecha por la entrada %1</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <source>They were kept for a limited time, and are deleted.</source>
        <translation>Se conservaron por un tiempo limitado y ya se eliminaron.</translation>
    </message>
    <message>
        <source>Take back what this entry changed</source>
        <translation>Revierte lo que esta entrada modificó</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregadas</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauradas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificadas</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminadas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Rows exported</source>
        <translation>Filas exportadas</translation>
    </message>
    <message>
        <source>Rejected rows deleted</source>
        <translation>Rechazadas eliminadas</translation>
    </message>
    <message>
        <source>Rejected rows changed</source>
        <translation>Rechazadas modificadas</translation>
    </message>
    <message>
        <source>Earlier versions deleted</source>
        <translation>Versiones anteriores eliminadas</translation>
    </message>
    <message>
        <source>Earlier versions changed</source>
        <translation>Versiones anteriores modificadas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Rows that were there already</source>
        <translation>Filas que ya estaban</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregadas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificadas</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminadas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing has happened in this workspace yet.</source>
        <translation>Aún no pasó nada en este espacio de trabajo.</translation>
    </message>
    <message>
        <source>No entries fit these filters.</source>
        <translation>Ninguna entrada cumple estos filtros.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>This import was undone.</source>
        <translation>Esta importación se deshizo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar el registro</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>history.csv</source>
        <translation>historial.csv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in “%1”.</source>
        <translation>
            <numerusform>%Ln entrada está en “%1”.</numerusform>
            <numerusform>%Ln entradas están en “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is being undone or tried again.</source>
        <translation>Ya se está deshaciendo o reintentando otra cosa.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Esta cuenta puede ver los datos, pero no modificarlos.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>Only imports and edits can be undone.</source>
        <translation>Solo se pueden deshacer importaciones y ediciones.</translation>
    </message>
    <message>
        <source>This was undone already, by entry %1.</source>
        <translation>Ya se deshizo con la entrada %1.</translation>
    </message>
    <message>
        <source>Earlier versions of its rows were kept for a limited time, and are deleted.</source>
        <translation>Las versiones anteriores de sus filas se conservaron por un tiempo limitado y ya se eliminaron.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message>
        <source>Trying the rejected rows again…</source>
        <translation>Reintentando las filas rechazadas…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Quitar filtros</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message>
        <source>Search by file name</source>
        <translation>Buscar por archivo</translation>
    </message>
    <message>
        <source>Part of the file’s name</source>
        <translation>Parte del nombre del archivo</translation>
    </message>
    <message>
        <source>The rejected rows are in “%1”.</source>
        <translation>Las filas rechazadas están en “%1”.</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryTable</name>
    <message>
        <source>Log, newest first</source>
        <translation>Registro, lo más reciente primero</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryText</name>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>Undos</source>
        <translation>Operaciones deshechas</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Deletions by age</source>
        <translation>Eliminaciones por antigüedad</translation>
    </message>
    <message>
        <source>Names removed</source>
        <translation>Nombres eliminados</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Restauraciones</translation>
    </message>
    <message>
        <source>Test restores</source>
        <translation>Restauraciones de prueba</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edición %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importación %1</translation>
    </message>
    <message>
        <source>Added %1 %2</source>
        <translation>Agregó %1 %2</translation>
    </message>
    <message>
        <source>Changed %1 %2</source>
        <translation>Modificó %1 %2</translation>
    </message>
    <message>
        <source>Deleted %1 %2</source>
        <translation>Eliminó %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln rows of %1</source>
        <translation>
            <numerusform>Agregó %Ln fila de %1</numerusform>
            <numerusform>Agregó %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln rows of %1</source>
        <translation>
            <numerusform>Modificó %Ln fila de %1</numerusform>
            <numerusform>Modificó %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Eliminó %Ln fila de %1</numerusform>
            <numerusform>Eliminó %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited %Ln rows of %1</source>
        <translation>
            <numerusform>Editó %Ln fila de %1</numerusform>
            <numerusform>Editó %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undid edit %1 of %2</source>
        <translation>Deshizo la edición %1 de %2</translation>
    </message>
    <message>
        <source>Undid import %1 of %2</source>
        <translation>Deshizo la importación %1 de %2</translation>
    </message>
    <message>
        <source>Created the workspace</source>
        <translation>Creó el espacio de trabajo</translation>
    </message>
    <message>
        <source>Added account %1</source>
        <translation>Agregó la cuenta %1</translation>
    </message>
    <message>
        <source>Changed the role of %1</source>
        <translation>Cambió el rol de %1</translation>
    </message>
    <message>
        <source>Changed the own password</source>
        <translation>Cambió su propia contraseña</translation>
    </message>
    <message>
        <source>Gave %1 a new password</source>
        <translation>Dio una contraseña nueva a %1</translation>
    </message>
    <message>
        <source>Made a new recovery code</source>
        <translation>Creó un código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Issued a token for %1</source>
        <translation>Emitió un token para %1</translation>
    </message>
    <message>
        <source>Revoked the tokens of %1</source>
        <translation>Revocó los tokens de %1</translation>
    </message>
    <message>
        <source>Disabled account %1</source>
        <translation>Deshabilitó la cuenta %1</translation>
    </message>
    <message>
        <source>Changed the key of the workspace</source>
        <translation>Cambió la clave del espacio de trabajo</translation>
    </message>
    <message>
        <source>Logged in with the recovery code</source>
        <translation>Inició sesión con el código de recuperación</translation>
    </message>
    <message>
        <source>Logged in with the remembered key</source>
        <translation>Inició sesión con la clave recordada</translation>
    </message>
    <message>
        <source>Logged in with the password</source>
        <translation>Inició sesión con la contraseña</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, después de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong attempts</source>
        <translation>
            <numerusform>%Ln intento fallido</numerusform>
            <numerusform>%Ln intentos fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported rejected rows</source>
        <translation>Exportó filas rechazadas</translation>
    </message>
    <message>
        <source>Exported the history</source>
        <translation>Exportó el historial</translation>
    </message>
    <message>
        <source>Exported a chart</source>
        <translation>Exportó un gráfico</translation>
    </message>
    <message>
        <source>Exported a report</source>
        <translation>Exportó un informe</translation>
    </message>
    <message>
        <source>Exported a table</source>
        <translation>Exportó una tabla</translation>
    </message>
    <message>
        <source>%1 by copying</source>
        <translation>%1 al copiar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln fila rechazada</numerusform>
            <numerusform>%Ln filas rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versión anterior de filas</numerusform>
            <numerusform>%Ln versiones anteriores de filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for their age: %1</source>
        <translation>Eliminó por antigüedad: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Backed up to %1, as scheduled</source>
        <translation>Creó la copia de seguridad %1, según la programación</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Creó la copia de seguridad %1</translation>
    </message>
    <message>
        <source>Found the backup %1 of a run that was cut off</source>
        <translation>Encontró la copia de seguridad %1 de una ejecución interrumpida</translation>
    </message>
    <message>
        <source>A scheduled backup failed: %1</source>
        <translation>Falló una copia de seguridad programada: %1</translation>
    </message>
    <message>
        <source>A backup failed: %1</source>
        <translation>Falló una copia de seguridad: %1</translation>
    </message>
    <message>
        <source>Old backups were not removed: %1</source>
        <translation>No se eliminaron copias de seguridad antiguas: %1</translation>
    </message>
    <message>
        <source>Changed the schedule of backups</source>
        <translation>Cambió la programación de las copias de seguridad</translation>
    </message>
    <message>
        <source>Deleted the backup %1</source>
        <translation>Eliminó la copia de seguridad %1</translation>
    </message>
    <message>
        <source>Put the backup %1 of %2 in the place of what was here</source>
        <translation>Puso la copia de seguridad %1 (%2) en lugar de lo que había aquí</translation>
    </message>
    <message>
        <source>Restored this workspace from the backup %1 of %2</source>
        <translation>Restauró este espacio de trabajo desde la copia de seguridad %1 (%2)</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>fecha desconocida</translation>
    </message>
    <message>
        <source>Restored %1 as a test, and it came back whole</source>
        <translation>Restauró %1 como prueba y resultó íntegra</translation>
    </message>
    <message>
        <source>A test restore failed: %1</source>
        <translation>Falló una restauración de prueba: %1</translation>
    </message>
    <message>
        <source>The test restore of %1 failed: %2</source>
        <translation>Falló la restauración de prueba de %1: %2</translation>
    </message>
    <message>
        <source>Imported rejected %1 of %2 again</source>
        <translation>Importó de nuevo las filas rechazadas de %1 (%2)</translation>
    </message>
    <message>
        <source>Imported %1 from %2</source>
        <translation>Importó %1 de %2</translation>
    </message>
    <message>
        <source>Removed a person’s name</source>
        <translation>Eliminó el nombre de una persona</translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizadas</translation>
    </message>
    <message>
        <source>Left as they were</source>
        <translation>Sin tocar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Aplicada</translation>
    </message>
    <message>
        <source>%1 is undone.</source>
        <translation>%1 deshecha.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were removed.</source>
        <translation>
            <numerusform>Se eliminó %Ln fila.</numerusform>
            <numerusform>Se eliminaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are again what they were.</source>
        <translation>
            <numerusform>%Ln fila volvió a ser como era.</numerusform>
            <numerusform>%Ln filas volvieron a ser como eran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1 is done again.</source>
        <translation>Edición %1 rehecha.</translation>
    </message>
    <message>
        <source>Import %1 is done again.</source>
        <translation>Importación %1 rehecha.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>Se agregó %Ln fila.</numerusform>
            <numerusform>Se agregaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>Se modificó %Ln fila.</numerusform>
            <numerusform>Se modificaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already.</source>
        <translation>
            <numerusform>%Ln fila ya estaba.</numerusform>
            <numerusform>%Ln filas ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were rejected again.</source>
        <translation>
            <numerusform>Se rechazó de nuevo %Ln fila.</numerusform>
            <numerusform>Se rechazaron de nuevo %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing left to try again.</source>
        <translation>No quedaba nada por reintentar.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait. You can look at them once you are done with this import.</source>
        <translation>
            <numerusform>%Ln archivo espera. Se puede revisar al terminar con esta importación.</numerusform>
            <numerusform>%Ln archivos esperan. Se pueden revisar al terminar con esta importación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Elegir archivos para importar</translation>
    </message>
    <message>
        <source>CSV and Avro files (*.csv *.tsv *.txt *.avro)</source>
        <translation>Archivos CSV y Avro (*.csv *.tsv *.txt *.avro)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files</source>
        <translation>
            <numerusform>Importando %Ln archivo</numerusform>
            <numerusform>Importando %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Trying rejected rows again</source>
        <translation>Reintentando filas rechazadas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Import cancelled. Nothing was changed.</source>
        <translation>Importación cancelada. No se modificó nada.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>No se importó nada. %1</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Importación deshecha</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importar de nuevo</translation>
    </message>
    <message>
        <source>Export rejected rows</source>
        <translation>Exportar filas rechazadas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-rechazadas.csv</translation>
    </message>
    <message>
        <source>&amp;Import these files</source>
        <translation>&amp;Importar estos archivos</translation>
    </message>
    <message>
        <source>&amp;Remove file</source>
        <translation>&amp;Quitar archivo</translation>
    </message>
    <message>
        <source>&amp;Discard all files</source>
        <translation>&amp;Descartar todos los archivos</translation>
    </message>
    <message>
        <source>&amp;Cancel the import</source>
        <translation>&amp;Cancelar la importación</translation>
    </message>
    <message>
        <source>&amp;Try rejected rows again</source>
        <translation>&amp;Reintentar las filas rechazadas</translation>
    </message>
    <message>
        <source>&amp;Export rejected rows…</source>
        <translation>&amp;Exportar filas rechazadas…</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>De&amp;shacer la importación</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Deshaciendo la importación…</translation>
    </message>
    <message>
        <source>Undoing an import</source>
        <translation>Deshaciendo una importación</translation>
    </message>
    <message>
        <source>The rejected rows are in “%1”.</source>
        <translation>Las filas rechazadas están en “%1”.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportText</name>
    <message>
        <source>The file has no rows.</source>
        <translation>El archivo no tiene filas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows added.</source>
        <translation>
            <numerusform>%Ln fila agregada.</numerusform>
            <numerusform>%Ln filas agregadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows updated.</source>
        <translation>
            <numerusform>%Ln fila actualizada.</numerusform>
            <numerusform>%Ln filas actualizadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already, the same.</source>
        <translation>
            <numerusform>%Ln fila ya estaba, igual.</numerusform>
            <numerusform>%Ln filas ya estaban, iguales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already and stay as they were.</source>
        <translation>
            <numerusform>%Ln fila ya estaba y queda como estaba.</numerusform>
            <numerusform>%Ln filas ya estaban y quedan como estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported.</source>
        <translation>
            <numerusform>%Ln fila no se importó.</numerusform>
            <numerusform>%Ln filas no se importaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>In dates like “%1” the day may come first or the month. Choose under “Dates” how to read them.</source>
        <translation>En fechas como “%1” puede ir primero el día o el mes. Elija en “Fechas” cómo leerlas.</translation>
    </message>
    <message>
        <source>A field has no column in this file. Choose below which column holds it.</source>
        <translation>Un campo no tiene columna en este archivo. Elija abajo qué columna lo contiene.</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Coma ( , )</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Punto y coma ( ; )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulación</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Barra ( | )</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>queda %Ln segundo</numerusform>
            <numerusform>quedan %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>queda %Ln minuto</numerusform>
            <numerusform>quedan %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sending, %1</source>
        <translation>Enviando, %1</translation>
    </message>
    <message>
        <source>The server is importing it</source>
        <translation>El servidor lo está importando</translation>
    </message>
    <message>
        <source>The connection is lost, trying again</source>
        <translation>Se perdió la conexión, reintentando</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Ordenando</translation>
    </message>
    <message>
        <source>Writing sorted rows</source>
        <translation>Escribiendo en orden</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalizando</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>globant::ui::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>globant::ui::LocalDashboard</name>
    <message>
        <source>Views are kept until you lock: another program works here</source>
        <translation>Las vistas se conservan hasta bloquear: otro programa trabaja aquí</translation>
    </message>
</context>
<context>
    <name>globant::ui::LocalImport</name>
    <message>
        <source>You may look at the data, and not import. An administrator can make you an editor.</source>
        <translation>Esta cuenta puede ver los datos, pero no importar. Un administrador puede darle el rol de editor.</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace. Close it and log in again to import.</source>
        <translation>Otro programa está escribiendo en este espacio de trabajo. Ciérrelo e inicie sesión de nuevo para importar.</translation>
    </message>
</context>
<context>
    <name>globant::ui::LockingCard</name>
    <message>
        <source>Locking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>after </source>
        <comment>then a number and &quot; min&quot;</comment>
        <translation>tras </translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes without use after which the workspace is locked; 0: never</source>
        <translation>Minutos sin uso tras los que se bloquea el espacio de trabajo; 0: nunca</translation>
    </message>
    <message>
        <source>Loc&amp;k when not in use</source>
        <translation>&amp;Bloquear sin uso</translation>
    </message>
    <message>
        <source>It is locked as well when the screen of this computer is, and with Ctrl+L. The password opens it again. 0 minutes: never.</source>
        <translation>También se bloquea cuando se bloquea la pantalla de este equipo, y con Ctrl+L. La contraseña lo abre de nuevo. 0 minutos: nunca.</translation>
    </message>
</context>
<context>
    <name>globant::ui::LoginPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Another &amp;workspace…</source>
        <translation>Otro &amp;espacio de trabajo…</translation>
    </message>
    <message>
        <source>Connect to a &amp;server…</source>
        <translation>Conectar a un &amp;servidor…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Open your workspace</source>
        <translation>Abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Código de recuperación</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>&amp;Use the password</source>
        <translation>Usar la co&amp;ntraseña</translation>
    </message>
    <message>
        <source>Forgo&amp;t the password?</source>
        <translation>¿&amp;Olvidó la contraseña?</translation>
    </message>
</context>
<context>
    <name>globant::ui::MultiChoice</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Buscar: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repetir la contraseña nueva</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Seguridad de la contraseña</translation>
    </message>
    <message>
        <source>And again</source>
        <translation>Repetirla</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
</context>
<context>
    <name>globant::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Show the password (Ctrl+H)</source>
        <translation>Mostrar la contraseña (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>globant::ui::PreviewPanel</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>&amp;Remove file</source>
        <translation>&amp;Quitar archivo</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Archivos para importar</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>A&amp;gregar archivos…</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Actualizarlas</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Count the new ones as faulty</source>
        <translation>Contar las nuevas como erróneas</translation>
    </message>
    <message>
        <source>Rows that are there alread&amp;y</source>
        <translation>Filas q&amp;ue ya están</translation>
    </message>
    <message>
        <source>Rows that are there already</source>
        <translation>Filas que ya están</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln files</source>
        <translation>
            <numerusform>Impo&amp;rtar %Ln archivo</numerusform>
            <numerusform>Impo&amp;rtar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend or remove the files that are not ready.</source>
        <translation>Corrija o quite los archivos que no están listos.</translation>
    </message>
</context>
<context>
    <name>globant::ui::PreviewRowsModel</name>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (se omite)</translation>
    </message>
</context>
<context>
    <name>globant::ui::PrivacyCard</name>
    <message>
        <source>Forget a person</source>
        <translation>Olvidar a una persona</translation>
    </message>
    <message>
        <source>Removes a name from the rows, from rejected rows and from earlier versions of rows. You see where it stands before anything is removed; the counts stay as they are.</source>
        <translation>Elimina un nombre de las filas, de las filas rechazadas y de las versiones anteriores de filas. Se ve dónde figura antes de eliminar nada; los recuentos quedan como están.</translation>
    </message>
    <message>
        <source>Find a na&amp;me…</source>
        <translation>B&amp;uscar un nombre…</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecordForm</name>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;gregar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Agregar: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modificar: %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>the next free one</source>
        <translation>el siguiente libre</translation>
    </message>
    <message>
        <source>2026-01-31 or 2026-01-31T09:30:00Z</source>
        <translation>2026-01-31 o 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elija una opción.</translation>
    </message>
    <message>
        <source>There is no %1 of this name. Choose one from the list.</source>
        <translation>No hay %1 con este nombre. Elija una opción de la lista.</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>Se necesita un valor.</translation>
    </message>
    <message>
        <source>No such date. Write it like 2026-01-31T09:30:00Z.</source>
        <translation>Esa fecha no existe. Escríbala así: 2026-01-31T09:30:00Z.</translation>
    </message>
    <message>
        <source>This must be a whole number from %1 on.</source>
        <translation>Debe ser un número entero a partir de %1.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Debe ser un número entero.</translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %Ln characters.</source>
        <translation>
            <numerusform>Demasiado largo: %Ln carácter como máximo.</numerusform>
            <numerusform>Demasiado largo: %Ln caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Se agregó %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Se modificó %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecoveryCodePage</name>
    <message>
        <source>&amp;I have kept the code in a safe place</source>
        <translation>&amp;Guardé el código en un lugar seguro</translation>
    </message>
    <message>
        <source>If the password is ever forgotten, this code opens the workspace. It is shown only now. Print it or save it somewhere other than on this computer.</source>
        <translation>Si alguna vez se olvida la contraseña, este código abre el espacio de trabajo. Solo se muestra ahora. Imprímalo o guárdelo en un lugar que no sea este equipo.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimir…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Gua&amp;rdar…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Su código de recuperación</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Globant Data: recovery code</source>
        <translation>Globant Data: código de recuperación</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Espacio de trabajo: %1</translation>
    </message>
    <message>
        <source>Whoever has this code can open the workspace. Keep it where you keep contracts.</source>
        <translation>Quien tenga este código puede abrir el espacio de trabajo. Guárdelo donde se guardan los contratos.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Guardar el código de recuperación</translation>
    </message>
    <message>
        <source>globant-data-recovery-code.txt</source>
        <translation>globant-data-codigo-de-recuperacion.txt</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecoveryCodePanel</name>
    <message>
        <source>Make a new code</source>
        <translation>Crear un código nuevo</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el anterior</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ya lo guardé</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Copy the recovery code</source>
        <translation>Copiar el código de recuperación</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Make a new recovery code? The one that was printed when the workspace was made, or later, then opens nothing any more. This cannot be undone.</source>
        <translation>¿Crear un código de recuperación nuevo? El que se imprimió al crear el espacio de trabajo, o después, ya no abrirá nada. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>This is the new recovery code; the old one opens nothing any more. It is shown only now. Keep it somewhere other than on this computer.</source>
        <translation>Este es el código de recuperación nuevo; el anterior ya no abre nada. Solo se muestra ahora. Guárdelo en un lugar que no sea este equipo.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectedRows</name>
    <message>
        <source>Taken up again by import %1</source>
        <translation>Retomada por la importación %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Text in the file</source>
        <translation>Texto en el archivo</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectsModel</name>
    <message>
        <source>Was: %1</source>
        <translation>Antes: %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectsPanel</name>
    <message>
        <source>&amp;Back to the log</source>
        <translation>Volver al re&amp;gistro</translation>
    </message>
    <message>
        <source>&amp;Export rejected rows…</source>
        <translation>&amp;Exportar filas rechazadas…</translation>
    </message>
    <message>
        <source>&amp;Try these rows again</source>
        <translation>Rein&amp;tentar estas filas</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 were not imported</source>
        <translation>
            <numerusform>%Ln fila de %1 no se importó</numerusform>
            <numerusform>%Ln filas de %1 no se importaron</numerusform>
        </translation>
    </message>
    <message>
        <source>For when what was missing has been added since</source>
        <translation>Para cuando lo que faltaba se agregó después</translation>
    </message>
    <message>
        <source>Export rejected rows</source>
        <translation>Exportar filas rechazadas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-rechazadas.csv</translation>
    </message>
</context>
<context>
    <name>globant::ui::RememberBox</name>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>&amp;Recordar en este equipo</translation>
    </message>
    <message>
        <source>Your key is kept in this computer&apos;s keychain, and no password is asked for.</source>
        <translation>La clave se guarda en el llavero de este equipo y no se pide la contraseña.</translation>
    </message>
</context>
<context>
    <name>globant::ui::Report</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The %1 departments with the most hires, of %2. The table has all.</source>
        <translation>Los %1 departamentos con más contrataciones, de %2. La tabla los tiene todos.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>All years, %1 to %2</source>
        <translation>Todos los años, %1 a %2</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>T%1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Departments, %1</source>
        <translation>Departamentos, %1</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Todos los departamentos</translation>
    </message>
    <message>
        <source>Hires</source>
        <translation>Contrataciones</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Against the mean</source>
        <translation>Frente a la media</translation>
    </message>
    <message>
        <source>Mean of the departments that hired</source>
        <translation>Media de los departamentos que contrataron</translation>
    </message>
    <message>
        <source>Hires by job and department, %1</source>
        <translation>Contrataciones por cargo y departamento, %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todos los cargos</translation>
    </message>
    <message>
        <source>Departments %1 to %2 of %3</source>
        <translation>Departamentos %1 a %2 de %3</translation>
    </message>
    <message>
        <source>Hires %1</source>
        <translation>Contrataciones %1</translation>
    </message>
    <message>
        <source>Hires of all years</source>
        <translation>Contrataciones de todos los años</translation>
    </message>
    <message>
        <source>Only the departments above the mean.</source>
        <translation>Solo los departamentos por encima de la media.</translation>
    </message>
    <message>
        <source>Hires by year and month</source>
        <translation>Contrataciones por año y mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Hires by department and job, %1</source>
        <translation>Contrataciones por departamento y cargo, %1</translation>
    </message>
    <message>
        <source>The %1 departments and the %2 jobs with the most hires. The table has all.</source>
        <translation>Los %1 departamentos y los %2 cargos con más contrataciones. La tabla los tiene todos.</translation>
    </message>
    <message>
        <source>The %1 jobs with the most hires, of %2. The table has all.</source>
        <translation>Los %1 cargos con más contrataciones, de %2. La tabla los tiene todos.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (continuación)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The report could not be drawn.</source>
        <translation>No se pudo dibujar el informe.</translation>
    </message>
    <message>
        <source>The report was cancelled. No file was written.</source>
        <translation>El informe se canceló. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>There is no space left to save &quot;%1&quot;. Free some space and try again.</source>
        <translation>No queda espacio para guardar &quot;%1&quot;. Libere espacio y reintente.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved in &quot;%2&quot;. Choose a folder that you may write to.</source>
        <translation>No se pudo guardar &quot;%1&quot; en &quot;%2&quot;. Elija una carpeta en la que pueda escribir.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ReportSaver</name>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>globant::ui::RestoreComparison</name>
    <message>
        <source>the same number</source>
        <translation>la misma cantidad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer</source>
        <translation>
            <numerusform>%Ln menos</numerusform>
            <numerusform>%Ln menos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>En la copia</translation>
    </message>
</context>
<context>
    <name>globant::ui::RestorePanel</name>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restaurar la copia de seguridad (%1)</translation>
    </message>
    <message>
        <source>%1 · %2 · made by %3 · “%4”</source>
        <comment>rows, size, who made it, file name</comment>
        <translation>%1 · %2 · creada por %3 · “%4”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>la programación</translation>
    </message>
    <message>
        <source>restored %1</source>
        <comment>a folder&apos;s name; %1 is a day</comment>
        <translation>restaurado %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a table and its number of rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This is a backup of another workspace.</source>
        <translation>Es una copia de seguridad de otro espacio de trabajo.</translation>
    </message>
    <message>
        <source>The rows, their imports and the history become those of %1. First, what is here now is kept as a backup of its own. Accounts, passwords and settings stay as they are.</source>
        <translation>Las filas, sus importaciones y el historial pasan a ser los de la copia (%1). Antes, lo que hay ahora se guarda en una copia de seguridad propia. Las cuentas, las contraseñas y los ajustes quedan como están.</translation>
    </message>
    <message>
        <source>Its rows are imported as from a file: checked, noted in the history, and undone there. Rows added since stay.</source>
        <translation>Sus filas se importan como desde un archivo: se comprueban, se anotan en el historial y se deshacen allí. Las filas agregadas después quedan.</translation>
    </message>
    <message>
        <source>&amp;Restore into this folder</source>
        <translation>&amp;Restaurar en esta carpeta</translation>
    </message>
    <message>
        <source>&amp;Replace this workspace</source>
        <translation>&amp;Reemplazar este espacio de trabajo</translation>
    </message>
    <message>
        <source>&amp;Restore this table</source>
        <translation>&amp;Restaurar esta tabla</translation>
    </message>
    <message>
        <source>Folder for the restored workspace</source>
        <translation>Carpeta para el espacio de trabajo restaurado</translation>
    </message>
    <message>
        <source>Choose a folder for the restored workspace, with its whole path.</source>
        <translation>Elija una carpeta para el espacio de trabajo restaurado, con su ruta completa.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Bac&amp;k to the backups</source>
        <translation>V&amp;olver a las copias</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>As a &amp;workspace of its own, in another folder</source>
        <translation>Como un &amp;espacio de trabajo propio, en otra carpeta</translation>
    </message>
    <message>
        <source>Nothing changes here. It opens with the passwords of the backup’s day.</source>
        <translation>Aquí no cambia nada. Se abre con las contraseñas del día de la copia de seguridad.</translation>
    </message>
    <message>
        <source>&amp;Over this workspace</source>
        <translation>&amp;Sobre este espacio de trabajo</translation>
    </message>
    <message>
        <source>One &amp;table of it, into this workspace</source>
        <translation>Una ta&amp;bla de ella, en este espacio de trabajo</translation>
    </message>
    <message>
        <source>Folder of the restored workspace</source>
        <translation>Carpeta del espacio de trabajo restaurado</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of the restored workspace</source>
        <translation>Elegir la carpeta del espacio de trabajo restaurado</translation>
    </message>
    <message>
        <source>become those of the backup</source>
        <translation>pasan a ser las de la copia</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>quedan como están</translation>
    </message>
    <message>
        <source>are counted as faulty</source>
        <translation>se cuentan como erróneas</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>Rows that are here &amp;already</source>
        <translation>Filas que ya están a&amp;quí</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Progreso de la restauración</translation>
    </message>
</context>
<context>
    <name>globant::ui::RestoreRun</name>
    <message>
        <source>Keeping what is here now as a backup…</source>
        <translation>Guardando lo que hay ahora en una copia de seguridad…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Leyendo la copia de seguridad…</translation>
    </message>
    <message>
        <source>Writing the rows…</source>
        <translation>Escribiendo las filas…</translation>
    </message>
    <message>
        <source>Checking what was written…</source>
        <translation>Comprobando lo escrito…</translation>
    </message>
    <message>
        <source>Only an administrator can replace this workspace.</source>
        <translation>Solo un administrador puede reemplazar este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Esta cuenta puede ver los datos, pero no modificarlos.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>An import is running. This can be done when it has ended.</source>
        <translation>Hay una importación en curso. Esto se puede hacer cuando termine.</translation>
    </message>
    <message>
        <source>The rows and the history are again those of the backup. What was here before is kept in “%1”, and can be restored in the same way.</source>
        <translation>Las filas y el historial son otra vez los de la copia de seguridad. Lo que había aquí antes se guarda en “%1” y se puede restaurar del mismo modo.</translation>
    </message>
    <message>
        <source>Restoring the rows…</source>
        <translation>Restaurando las filas…</translation>
    </message>
</context>
<context>
    <name>globant::ui::ResultPanel</name>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>&amp;Export rejected rows…</source>
        <translation>&amp;Exportar filas rechazadas…</translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>&amp;Deshacer importación</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Rows that were not imported</source>
        <translation>Filas que no se importaron</translation>
    </message>
    <message>
        <source>Double-click a text, or press F2, to correct it.</source>
        <translation>Para corregir un texto, hacer doble clic en él o presionar F2.</translation>
    </message>
    <message>
        <source>Not imported, as the import ended before.</source>
        <translation>No se importó, porque la importación terminó antes.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of this file was imported.</source>
        <translation>Cancelado. No se importó nada de este archivo.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>Tried again: %1</source>
        <translation>Segundo intento: %1</translation>
    </message>
    <message>
        <source>Columns left out: %1.</source>
        <translation>Columnas omitidas: %1.</translation>
    </message>
    <message>
        <source>It is safe, and reaches the store&apos;s own file when other programs let go of it.</source>
        <translation>Está a salvo y llega al archivo propio del almacén de datos cuando otros programas lo liberen.</translation>
    </message>
    <message>
        <source>Not all of it was imported</source>
        <translation>No se importó todo</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>See why rows of %1 were not imported</source>
        <translation>Ver por qué no se importaron filas de %1</translation>
    </message>
    <message>
        <source>Rows of %1 that were not imported: %2</source>
        <translation>Filas de %1 que no se importaron: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Next: look at %Ln files</source>
        <translation>
            <numerusform>&amp;Siguiente: revisar %Ln archivo</numerusform>
            <numerusform>&amp;Siguiente: revisar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again with my corrections (%1)</source>
        <translation>&amp;Reintentar con mis correcciones (%1)</translation>
    </message>
    <message>
        <source>&amp;Try again as they are</source>
        <translation>&amp;Reintentar tal como están</translation>
    </message>
</context>
<context>
    <name>globant::ui::RetentionCard</name>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln fila rechazada</numerusform>
            <numerusform>%Ln filas rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versión anterior de filas</numerusform>
            <numerusform>%Ln versiones anteriores de filas</numerusform>
        </translation>
    </message>
    <message>
        <source>None now</source>
        <translation>Ninguna ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows now, about %1</source>
        <translation>
            <numerusform>%Ln fila ahora, unos %1</numerusform>
            <numerusform>%Ln filas ahora, unos %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest from %2</source>
        <translation>%1, la más antigua del %2</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>por %Ln día</numerusform>
            <numerusform>por %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Cuánto tiempo se conservan los datos</translation>
    </message>
    <message>
        <source>Re&amp;jected rows</source>
        <translation>&amp;Filas rechazadas</translation>
    </message>
    <message>
        <source>They wait to be corrected and tried again.</source>
        <translation>Esperan a que se corrijan y se reintenten.</translation>
    </message>
    <message>
        <source>&amp;Earlier versions of rows</source>
        <translation>V&amp;ersiones anteriores de filas</translation>
    </message>
    <message>
        <source>Imports and edits are undone with them.</source>
        <translation>Con ellas se deshacen importaciones y ediciones.</translation>
    </message>
    <message>
        <source>Older ones are deleted once a day, when somebody who may edit opens the workspace. The rows themselves and the history are kept for ever.</source>
        <translation>Las más antiguas se eliminan una vez al día, cuando alguien que puede editar abre el espacio de trabajo. Las filas mismas y el historial se conservan para siempre.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>for 1 year</source>
        <translation>por 1 año</translation>
    </message>
    <message>
        <source>for 90 days</source>
        <translation>por 90 días</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>por 30 días</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Eliminarlas</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Only administrators choose this.</source>
        <translation>Solo los administradores eligen esto.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>This deletes %1 now, for good.</source>
        <translation>Esto elimina ahora %1, para siempre.</translation>
    </message>
    <message>
        <source>Older imports and edits can then no longer be undone.</source>
        <translation>Las importaciones y ediciones más antiguas ya no se podrán deshacer.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Se eliminó: %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RotationPanel</name>
    <message>
        <source>Disable the account</source>
        <translation>Deshabilitar la cuenta</translation>
    </message>
    <message>
        <source>Leave it enabled</source>
        <translation>Dejarla habilitada</translation>
    </message>
    <message>
        <source>Disable %1? They can no longer open this workspace, and the data gets a new key, which takes a while with millions of rows. This cannot be undone.</source>
        <translation>¿Deshabilitar a %1? Ya no podrá abrir este espacio de trabajo, y los datos reciben una clave nueva, lo que tarda un poco con millones de filas. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Disable %1? Its tokens open nothing any more. This cannot be undone.</source>
        <translation>¿Deshabilitar a %1? Sus tokens dejarán de funcionar. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Replace the data&apos;s key? All data is written anew under a new key, which takes a while with millions of rows. Passwords, the recovery code and what keychains remember go on working. This cannot be undone.</source>
        <translation>¿Reemplazar la clave de los datos? Todos los datos se escriben de nuevo con una clave nueva, lo que tarda un poco con millones de filas. Las contraseñas, el código de recuperación y lo que recuerdan los llaveros siguen funcionando. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Reemplazar la clave</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Conservar la clave</translation>
    </message>
    <message>
        <source>An import is running. Do this again when it has ended, or cancel it first. Nothing was changed.</source>
        <translation>Hay una importación en curso. Repita esto cuando termine o cancélela primero. No se modificó nada.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>The data has a new key.</source>
        <translation>Los datos tienen una clave nueva.</translation>
    </message>
    <message>
        <source>%1 can no longer open this workspace. The data has a new key.</source>
        <translation>%1 ya no puede abrir este espacio de trabajo. Los datos tienen una clave nueva.</translation>
    </message>
    <message>
        <source>The tokens of %1 open nothing any more.</source>
        <translation>Los tokens de %1 ya no funcionan.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowActions</name>
    <message>
        <source>&amp;Add row…</source>
        <translation>A&amp;gregar fila…</translation>
    </message>
    <message>
        <source>&amp;Change row…</source>
        <translation>&amp;Modificar fila…</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>&amp;Eliminar filas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Forget this person…</source>
        <translation>&amp;Olvidar a esta persona…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>A&amp;gregar…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modificar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Up to %1 rows can be deleted at once.</source>
        <translation>Se pueden eliminar hasta %1 filas de una vez.</translation>
    </message>
    <message>
        <source>Goes back to when you logged in. Edits before that stand in the history.</source>
        <translation>Llega hasta el inicio de sesión. Las ediciones anteriores están en el historial.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Deleted %1 %2</source>
        <translation>Se eliminó %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Se eliminó %Ln fila de %1</numerusform>
            <numerusform>Se eliminaron %Ln filas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowGrid</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>&amp;Only rows with “%1”</source>
        <translation>So&amp;lo filas con “%1”</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowOutput</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headings</source>
        <translation>Copiar filas con encabe&amp;zados</translation>
    </message>
    <message>
        <source>&amp;Export these rows…</source>
        <translation>E&amp;xportar estas filas…</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows were copied. To have all of them, export.</source>
        <translation>Se copiaron las primeras %1 de %2 filas. Para tenerlas todas, exporte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>Se copió %Ln fila.</numerusform>
            <numerusform>Se copiaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>Exportar estas filas</translation>
    </message>
    <message>
        <source>Avro files (*.avro)</source>
        <translation>Archivos Avro (*.avro)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>An Avro file is not encrypted: whoever gets “%1” can read all that is in it.</source>
        <translation>Un archivo Avro no está cifrado: quien obtenga “%1” puede leer todo su contenido.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarlo</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln rows…</source>
        <translation>
            <numerusform>Exportando %Ln fila…</numerusform>
            <numerusform>Exportando %Ln filas…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export cancelled. No file was written.</source>
        <translation>Exportación cancelada. No se escribió ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in “%1”.</source>
        <translation>
            <numerusform>%Ln fila está en “%1”.</numerusform>
            <numerusform>%Ln filas están en “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RunPanel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviados</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Progress in all</source>
        <translation>Progreso total</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>You can use the other pages meanwhile. Cancel takes back the file that is being imported.</source>
        <translation>Mientras tanto se pueden usar las demás páginas. Cancelar revierte el archivo que se está importando.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progreso de %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>%1 rows a second</source>
        <translation>%1 filas por segundo</translation>
    </message>
</context>
<context>
    <name>globant::ui::ScanProgress</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::ScheduleForm</name>
    <message>
        <source>When backups are made</source>
        <translation>Cuándo se crean las copias de seguridad</translation>
    </message>
    <message>
        <source>Time of the backups</source>
        <translation>Hora de las copias de seguridad</translation>
    </message>
    <message>
        <source>Hours between the backups</source>
        <translation>Horas entre las copias de seguridad</translation>
    </message>
    <message>
        <source>also &amp;after this many imports:</source>
        <translation>ta&amp;mbién tras esta cantidad de importaciones:</translation>
    </message>
    <message>
        <source>Imports between the backups</source>
        <translation>Importaciones entre las copias de seguridad</translation>
    </message>
    <message>
        <source>Only when you make them</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every few hours</source>
        <translation>Cada tantas horas</translation>
    </message>
    <message>
        <source>At the times of a crontab line</source>
        <translation>Según una línea de crontab</translation>
    </message>
    <message>
        <source>Minute, hour, day, month and day of the week of the backups</source>
        <translation>Minuto, hora, día, mes y día de la semana de las copias de seguridad</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>Copia&amp;s</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Los días</translation>
    </message>
    <message>
        <source>hours between them, one of them at the time below</source>
        <translation>horas entre ellas, una de ellas a la hora de abajo</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>Ca&amp;da</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <translation>A &amp;las</translation>
    </message>
    <message>
        <source>minute, hour, day, month, day of the week</source>
        <translation>minuto, hora, día, mes, día de la semana</translation>
    </message>
    <message>
        <source>Crontab &amp;line</source>
        <translation>Línea de c&amp;rontab</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Co&amp;nservar</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Carp&amp;eta</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>últimas</translation>
    </message>
    <message>
        <source>Newest backups that are kept</source>
        <translation>Últimas copias de seguridad que se conservan</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>diarias</translation>
    </message>
    <message>
        <source>Daily backups that are kept</source>
        <translation>Copias de seguridad diarias que se conservan</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>semanales</translation>
    </message>
    <message>
        <source>Weekly backups that are kept</source>
        <translation>Copias de seguridad semanales que se conservan</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>mensuales</translation>
    </message>
    <message>
        <source>Monthly backups that are kept</source>
        <translation>Copias de seguridad mensuales que se conservan</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Carpeta de las copias de seguridad</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>Elegir la carpeta de las copias de seguridad</translation>
    </message>
    <message>
        <source>Write minute, hour, day, month and day of the week, such as “18 4 * * *”.</source>
        <translation>Escriba minuto, hora, día, mes y día de la semana, por ejemplo “18 4 * * *”.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Próximas: %1.</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln imports</source>
        <translation>
            <numerusform>tras %Ln importación</numerusform>
            <numerusform>tras %Ln importaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned. Back up by hand now and then.</source>
        <translation>No hay nada programado. Cree una copia de seguridad a mano de vez en cuando.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, luego </translation>
    </message>
</context>
<context>
    <name>globant::ui::SchedulePanel</name>
    <message>
        <source>Ba&amp;ck to the backups</source>
        <translation>V&amp;olver a las copias</translation>
    </message>
    <message>
        <source>&amp;Save the schedule</source>
        <translation>&amp;Guardar la programación</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Only administrators change the schedule.</source>
        <translation>Solo los administradores cambian la programación.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServedRequestsModel</name>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerCard</name>
    <message>
        <source>REST API</source>
        <translation>API REST</translation>
    </message>
    <message>
        <source>Other programs can upload files and read metrics while an administrator has this workspace open and the API is on.</source>
        <translation>Otros programas pueden subir archivos y leer métricas mientras un administrador tiene abierto este espacio de trabajo y la API está activada.</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>Ac&amp;tivada</translation>
    </message>
    <message>
        <source>The REST API is on</source>
        <translation>La API REST está activada</translation>
    </message>
    <message>
        <source>Switch it off to change this.</source>
        <translation>Desactívela para cambiar esto.</translation>
    </message>
    <message>
        <source>Other programs upload files and read metrics with a token of their own, while this workspace is open here. Locking it stops the API, until an administrator logs in.</source>
        <translation>Otros programas suben archivos y leen métricas con un token propio, mientras este espacio de trabajo está abierto aquí. Al bloquearlo, la API se detiene hasta que un administrador inicie sesión.</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>Subir un archivo</translation>
    </message>
    <message>
        <source>Read a metric</source>
        <translation>Leer una métrica</translation>
    </message>
    <message>
        <source>All that it can do, in the browser</source>
        <translation>Todo lo que puede hacer, en el navegador</translation>
    </message>
    <message>
        <source>The API did not start. %1</source>
        <translation>La API no se inició. %1</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so the API cannot run here now.</source>
        <translation>Otro programa está trabajando en este espacio de trabajo, así que la API no puede funcionar aquí ahora.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desactivada.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Running at %1</source>
        <translation>En marcha en %1</translation>
    </message>
    <message>
        <source>Stopping, when the requests that have begun are answered…</source>
        <translation>Se detiene cuando se respondan las solicitudes que ya empezaron…</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <translation>Huella digital del certificado (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerControl</name>
    <message>
        <source>Other computers can only reach the API with a certificate, so that nobody on the way reads along. Choose a certificate, or this computer only.</source>
        <translation>Otros equipos solo pueden acceder a la API con un certificado, para que nadie lea los datos en el camino. Elija un certificado o “Solo este equipo”.</translation>
    </message>
    <message>
        <source>Choose the file of the certificate and the file of its key.</source>
        <translation>Elija el archivo del certificado y el archivo de su clave.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerForm</name>
    <message>
        <source>Who can reach the API</source>
        <translation>Quién puede acceder a la API</translation>
    </message>
    <message>
        <source>Port of the API</source>
        <translation>Puerto de la API</translation>
    </message>
    <message>
        <source>Those of the original services: 8080, 8082, 8083</source>
        <translation>Los de los servicios originales: 8080, 8082, 8083</translation>
    </message>
    <message>
        <source>Certificate of the API</source>
        <translation>Certificado de la API</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Archivo del certificado</translation>
    </message>
    <message>
        <source>File of the certificate&apos;s key</source>
        <translation>Archivo de la clave del certificado</translation>
    </message>
    <message>
        <source>Largest file that can be uploaded, in MiB</source>
        <translation>Archivo más grande que se puede subir, en MiB</translation>
    </message>
    <message>
        <source>The metrics of the original routes need no token</source>
        <translation>Las métricas de las rutas originales no necesitan token</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo este equipo</translation>
    </message>
    <message>
        <source>Every computer that reaches this one</source>
        <translation>Todo equipo que llegue a este</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Made by this program</source>
        <translation>Creado por este programa</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>De archivos</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation>Acceso desde</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate in PEM</source>
        <translation>Certificado en PEM</translation>
    </message>
    <message>
        <source>Certificate&apos;s file</source>
        <translation>Certificado PEM</translation>
    </message>
    <message>
        <source>Key of the certificate in PEM</source>
        <translation>Clave del certificado en PEM</translation>
    </message>
    <message>
        <source>Key&apos;s file</source>
        <translation>Clave PEM</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo máximo</translation>
    </message>
    <message>
        <source>Larger ones can be sent in parts.</source>
        <translation>Los más grandes se pueden enviar en partes.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM (*.pem *.crt *.cer *.key);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerPage</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>valid until it is revoked</source>
        <translation>válido hasta que se revoque</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>válido hasta el %1</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Certificado de confianza</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Only on the server</source>
        <translation>Solo en el servidor</translation>
    </message>
    <message>
        <source>The workspace itself is on the server and does not leave it. These are done in the window there, or with its command line:</source>
        <translation>El espacio de trabajo mismo está en el servidor y no sale de él. Esto se hace en la ventana de allí o con su línea de comandos:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Looking through single rows, and changing them.</source>
        <translation>Consultar las filas una por una y modificarlas.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What was imported, changed and exported, by whom; undoing what lies further back.</source>
        <translation>Qué se importó, se modificó y se exportó, y quién lo hizo; deshacer lo más antiguo.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Making, checking and restoring backups.</source>
        <translation>Crear, comprobar y restaurar copias de seguridad.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>People, tokens, how long things are kept. Light and dark are in the menu View here.</source>
        <translation>Personas, tokens, cuánto tiempo se conservan los datos. Claro y oscuro están aquí en el menú Ver.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerRequests</name>
    <message>
        <source>Pa&amp;use</source>
        <translation>Fi&amp;jar</translation>
    </message>
    <message>
        <source>Recent requests to the API</source>
        <translation>Solicitudes recientes a la API</translation>
    </message>
    <message>
        <source>Holds the list still, to be read; the API goes on</source>
        <translation>Mantiene quieta la lista para poder leerla; la API sigue</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Solicitudes recientes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer ones</source>
        <translation>
            <numerusform>%Ln más reciente</numerusform>
            <numerusform>%Ln más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>None since the workspace was opened.</source>
        <translation>Ninguna desde que se abrió el espacio de trabajo.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokenForm</name>
    <message>
        <source>Role of the token&apos;s account</source>
        <translation>Rol de la cuenta del token</translation>
    </message>
    <message>
        <source>Make the token</source>
        <translation>Crear el token</translation>
    </message>
    <message>
        <source>Name of the token&apos;s account</source>
        <translation>Nombre de la cuenta del token</translation>
    </message>
    <message>
        <source>Such as the program that uses it</source>
        <translation>Por ejemplo, el programa que lo usa</translation>
    </message>
    <message>
        <source>How long the token is valid</source>
        <translation>Cuánto tiempo es válido el token</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Válido por</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>A further token of this account: %1.</source>
        <translation>Otro token de esta cuenta: %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokenIssued</name>
    <message>
        <source>I have kept it</source>
        <translation>Ya lo guardé</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User code</source>
        <translation>Código de usuario</translation>
    </message>
    <message>
        <source>The user code is for programs that were written for the original services (X-User).</source>
        <translation>El código de usuario es para programas escritos para los servicios originales (X-User).</translation>
    </message>
    <message>
        <source>The new token of %1. It is shown only now: copy it to the program that is to use it, and keep it as you keep a password.</source>
        <translation>El token nuevo de %1. Solo se muestra ahora: cópielo al programa que lo va a usar y guárdelo como se guarda una contraseña.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokens</name>
    <message>
        <source>New &amp;token…</source>
        <translation>Nuevo to&amp;ken…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>None yet. Without a token, programs are turned away.</source>
        <translation>Aún no hay. Sin un token, los programas no tienen acceso.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Revoke the token of %1? Programs that use it get no answer any more. This cannot be undone.</source>
        <translation>¿Revocar el token de %1? Los programas que lo usan dejarán de recibir respuesta. Esto no se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Revoke all %Ln tokens of %1? Programs that use them get no answer any more. This cannot be undone.</source>
        <translation>
            <numerusform>¿Revocar %Ln token de %1? Los programas que lo usan dejarán de recibir respuesta. Esto no se puede deshacer.</numerusform>
            <numerusform>¿Revocar los %Ln tokens de %1? Los programas que los usan dejarán de recibir respuesta. Esto no se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tokens of %1 open nothing any more.</source>
        <translation>Los tokens de %1 ya no funcionan.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokensModel</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Change rows</source>
        <translation>Modificar filas</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Administrar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vence</translation>
    </message>
</context>
<context>
    <name>globant::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>globant::ui::SetupPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repetir la contraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>&amp;Create the workspace</source>
        <translation>&amp;Crear el espacio de trabajo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Carpeta del espacio de trabajo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Seguridad de la contraseña</translation>
    </message>
    <message>
        <source>Cha&amp;nge…</source>
        <translation>Ca&amp;mbiar…</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Carp&amp;eta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Co&amp;ntraseña</translation>
    </message>
    <message>
        <source>Passwor&amp;d again</source>
        <translation>Repetir c&amp;ontraseña</translation>
    </message>
    <message>
        <source>The workspace holds your data, encrypted. Whoever knows this password can open it; without it and without the recovery code, nobody can.</source>
        <translation>El espacio de trabajo contiene los datos, cifrados. Quien conozca esta contraseña puede abrirlo; sin ella y sin el código de recuperación, nadie puede.</translation>
    </message>
    <message>
        <source>Set up a workspace</source>
        <translation>Crear un espacio de trabajo</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
</context>
<context>
    <name>globant::ui::Skeleton</name>
    <message>
        <source>Reading the figures</source>
        <translation>Leyendo las cifras</translation>
    </message>
</context>
<context>
    <name>globant::ui::StatusCard</name>
    <message>
        <source>Change the sche&amp;dule…</source>
        <translation>Cambiar &amp;la programación…</translation>
    </message>
    <message>
        <source>Prove &amp;it now</source>
        <translation>Pr&amp;obar ahora</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Restores the newest backup into a temporary folder and checks it</source>
        <translation>Restaura la copia de seguridad más reciente en una carpeta temporal y la comprueba</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>Next backup</source>
        <translation>Próxima copia</translation>
    </message>
    <message>
        <source>Last proven restore</source>
        <translation>Última restauración probada</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>The backup of %1 failed. %2 It is tried again %3.</source>
        <translation>La copia de seguridad (%1) falló. %2 Próximo intento: %3.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún no hay</translation>
    </message>
    <message>
        <source>None that is whole</source>
        <translation>Ninguna íntegra</translation>
    </message>
    <message>
        <source>%1, verified</source>
        <comment>a moment</comment>
        <translation>%1, verificada</translation>
    </message>
    <message>
        <source>Nothing is planned: backups are made %1</source>
        <translation>No hay nada programado: las copias se crean %1</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln more imports</source>
        <translation>
            <numerusform>Tras %Ln importación más</numerusform>
            <numerusform>Tras %Ln importaciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>Now, as soon as the computer has time for it</source>
        <translation>Ahora, en cuanto el equipo tenga tiempo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when, and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The self-test of %1 failed. %2</source>
        <translation>La prueba (%1) falló. %2</translation>
    </message>
    <message>
        <source>Never yet. Once a month, the newest backup is restored into a temporary folder and checked</source>
        <translation>Nunca hasta ahora. Una vez al mes, la copia de seguridad más reciente se restaura en una carpeta temporal y se comprueba</translation>
    </message>
    <message>
        <source>%1: the backup of %2 came back whole</source>
        <comment>two moments</comment>
        <translation>%1: la copia de seguridad (%2) resultó íntegra</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a size, a number of backups</comment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln copia de seguridad</numerusform>
            <numerusform>%Ln copias de seguridad</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 libres</translation>
    </message>
    <message>
        <source>. That is little: make room, or choose another folder</source>
        <translation>. Es poco: libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>See the sche&amp;dule</source>
        <translation>Ver &amp;la programación</translation>
    </message>
</context>
<context>
    <name>globant::ui::TimerCard</name>
    <message>
        <source>While this window is closed</source>
        <translation>Mientras esta ventana está cerrada</translation>
    </message>
    <message>
        <source>&amp;Install the timer</source>
        <translation>In&amp;stalar el temporizador</translation>
    </message>
    <message>
        <source>Re&amp;move the timer</source>
        <translation>Quitar el &amp;temporizador</translation>
    </message>
    <message>
        <source>File that holds the password</source>
        <translation>Archivo que contiene la contraseña</translation>
    </message>
    <message>
        <source>None: the password that this computer remembers</source>
        <translation>Ninguno: la contraseña que recuerda este equipo</translation>
    </message>
    <message>
        <source>File with the pass&amp;word</source>
        <translation>Arc&amp;hivo con la contraseña</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file that holds the password</source>
        <translation>Elegir el archivo que contiene la contraseña</translation>
    </message>
    <message>
        <source>A timer could make the backups that are due, but the program “globant-data-cli”, which it runs, is not installed on this computer.</source>
        <translation>Un temporizador podría crear las copias de seguridad pendientes, pero el programa “globant-data-cli”, que es el que ejecuta, no está instalado en este equipo.</translation>
    </message>
    <message>
        <source>A timer of systemd could make the backups that are due, but this computer runs no systemd for your account. A crontab line does the same: see the help.</source>
        <translation>Un temporizador de systemd podría crear las copias de seguridad pendientes, pero este equipo no ejecuta systemd para esta cuenta. Una línea de crontab hace lo mismo: véase la ayuda.</translation>
    </message>
    <message>
        <source>A timer of yours makes the backups of another workspace, “%1”. There is one timer for each person: installed here, it makes those of this workspace instead.</source>
        <translation>Un temporizador propio crea las copias de seguridad de otro espacio de trabajo, “%1”. Hay un solo temporizador por persona: si se instala aquí, crea en cambio las de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>A timer of yours makes the backups that are due, also while nobody has this workspace open, and those that were missed while the computer was off.</source>
        <translation>Un temporizador propio crea las copias de seguridad pendientes, también mientras nadie tiene abierto este espacio de trabajo, y las que se perdieron mientras el equipo estaba apagado.</translation>
    </message>
    <message>
        <source>Backups that fall due while nobody has this workspace open wait until somebody does. A timer of yours (systemd) can make them at their time. It needs the password of %1: the one that this computer remembers, or a file that only you can read.</source>
        <translation>Las copias de seguridad que corresponden mientras nadie tiene abierto este espacio de trabajo esperan hasta que alguien lo abra. Un temporizador propio (systemd) puede crearlas a su hora. Necesita la contraseña de %1: la que recuerda este equipo o un archivo que solo esa persona pueda leer.</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Instalando…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
</context>
<context>
    <name>globant::ui::UnlockForm</name>
    <message>
        <source>Open the backup</source>
        <translation>Abrir la copia de seguridad</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que Bloq Mayús está activado.</translation>
    </message>
    <message>
        <source>&amp;Open the backup</source>
        <translation>A&amp;brir la copia de seguridad</translation>
    </message>
    <message>
        <source>&amp;Back to the backups</source>
        <translation>V&amp;olver a las copias</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Abrir “%1”</translation>
    </message>
    <message>
        <source>This workspace has no key to this backup: it is of another workspace, or of another time. It opens with a password of the day it was made, or with its recovery code.</source>
        <translation>Este espacio de trabajo no tiene la clave de esta copia de seguridad: es de otro espacio de trabajo o de otra época. Se abre con una contraseña del día en que se creó o con su código de recuperación.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Código de recuperación</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>&amp;Use the password</source>
        <translation>Usar &amp;la contraseña</translation>
    </message>
    <message>
        <source>&amp;Use the recovery code</source>
        <translation>Usar e&amp;l código de recuperación</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewMenu</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Guardar i&amp;nforme…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Saved views, and a report of this one</source>
        <translation>Vistas guardadas y un informe de esta</translation>
    </message>
    <message>
        <source>Saving &quot;%1&quot;…</source>
        <translation>Guardando &quot;%1&quot;…</translation>
    </message>
    <message numerus="yes">
        <source>Report of %Ln pages saved as &quot;%1&quot;.</source>
        <translation>
            <numerusform>Informe de %Ln página guardado como &quot;%1&quot;.</numerusform>
            <numerusform>Informe de %Ln páginas guardado como &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No saved views</source>
        <translation>No hay vistas guardadas</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Guardar esta vista…</translation>
    </message>
    <message>
        <source>Re&amp;name view</source>
        <translation>Cambiar el no&amp;mbre de la vista</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>&amp;Eliminar la vista</translation>
    </message>
    <message>
        <source>Reset to &amp;default</source>
        <translation>Res&amp;tablecer</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>View &quot;%1&quot; replaced</source>
        <translation>Se reemplazó la vista &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>View &quot;%1&quot; deleted</source>
        <translation>Se eliminó la vista &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewNameBox</name>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Dé un nombre a la vista.</translation>
    </message>
    <message numerus="yes">
        <source>A name has %Ln characters at most.</source>
        <translation>
            <numerusform>Un nombre tiene %Ln carácter como máximo.</numerusform>
            <numerusform>Un nombre tiene %Ln caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a view of this name. It will be replaced.</source>
        <translation>Ya hay una vista con este nombre. Se reemplazará.</translation>
    </message>
    <message>
        <source>It is kept in this workspace, for your account.</source>
        <translation>Se guarda en este espacio de trabajo, para esta cuenta.</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchCard</name>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Switch it off to change this.</source>
        <translation>Desactívela para cambiar esto.</translation>
    </message>
    <message>
        <source>The folder is watched</source>
        <translation>La carpeta está vigilada</translation>
    </message>
    <message>
        <source>Files that arrive in a folder are imported while this workspace is open here, and then moved to “done” or “failed” in it, with their rejected rows or the reason beside them.</source>
        <translation>Los archivos que llegan a una carpeta se importan mientras este espacio de trabajo está abierto aquí, y luego se mueven dentro de ella a “done” o “failed”, con sus filas rechazadas o el motivo al lado.</translation>
    </message>
    <message>
        <source>The folder is not watched. %1</source>
        <translation>La carpeta no está vigilada. %1</translation>
    </message>
    <message>
        <source>Folder to be watched</source>
        <translation>Carpeta que se vigila</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder to be watched</source>
        <translation>Elegir la carpeta que se vigila</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open the watched folder</source>
        <translation>Abrir la carpeta vigilada</translation>
    </message>
    <message>
        <source>How long a file must stay the same, in seconds</source>
        <translation>Cuánto tiempo debe permanecer igual un archivo, en segundos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Import after</source>
        <translation>Importar tras</translation>
    </message>
    <message>
        <source>without a change to the file</source>
        <translation>sin cambios en el archivo</translation>
    </message>
    <message>
        <source>You may look at the data, and not import. An administrator can make you an editor.</source>
        <translation>Esta cuenta puede ver los datos, pero no importar. Un administrador puede darle el rol de editor.</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so no folder can be watched here now.</source>
        <translation>Otro programa está trabajando en este espacio de trabajo, así que ahora no se puede vigilar una carpeta aquí.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Primero elija la carpeta.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desactivada.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Waiting for files.</source>
        <translation>Esperando archivos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are waiting.</source>
        <translation>
            <numerusform>%Ln archivo en espera.</numerusform>
            <numerusform>%Ln archivos en espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files…</source>
        <translation>
            <numerusform>Importando %Ln archivo…</numerusform>
            <numerusform>Importando %Ln archivos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is imported now, and it is tried again. %1</source>
        <translation>Ahora no se importa nada; se reintentará. %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchedFiles</name>
    <message>
        <source>None so far.</source>
        <translation>Ninguno hasta ahora.</translation>
    </message>
    <message>
        <source>Files from the watched folder</source>
        <translation>Archivos de la carpeta vigilada</translation>
    </message>
    <message>
        <source>Last files</source>
        <translation>Últimos archivos</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <translation>%1 no se importó. %2</translation>
    </message>
    <message>
        <source>The rejected rows of %1 are beside it, to be corrected and put into the folder again.</source>
        <translation>Las filas rechazadas de %1 están a su lado, para corregirlas y ponerlas de nuevo en la carpeta.</translation>
    </message>
    <message>
        <source>It was replaced or removed before it could be moved.</source>
        <translation>Se reemplazó o se eliminó antes de poder moverlo.</translation>
    </message>
    <message>
        <source>It is now %1</source>
        <translation>Ahora es %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchedFilesModel</name>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln rejected</source>
        <translation>
            <numerusform>%1, %Ln rechazada</numerusform>
            <numerusform>%1, %Ln rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>globant::ui::WelcomePage</name>
    <message>
        <source>&amp;Set up a workspace</source>
        <translation>&amp;Crear un espacio de trabajo</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data</source>
        <translation>P&amp;robar con datos de ejemplo</translation>
    </message>
    <message>
        <source>&amp;Open another workspace…</source>
        <translation>A&amp;brir otro espacio de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Conectar a un &amp;servidor…</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>See who was hired where and when. Your files stay on this computer, in an encrypted workspace that opens with your password.</source>
        <translation>Vea quién fue contratado, dónde y cuándo. Los archivos quedan en este equipo, en un espacio de trabajo cifrado que se abre con su contraseña.</translation>
    </message>
    <message>
        <source>The samples go into a workspace that is thrown away afterwards.</source>
        <translation>Los ejemplos van a un espacio de trabajo que después se elimina.</translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation>Preparando los datos de ejemplo…</translation>
    </message>
</context>
<context>
    <name>globant::ui::WorkspaceCard</name>
    <message>
        <source>The store is whole: every page, every count and the log were checked. Rows: %1.</source>
        <translation>El almacén de datos está íntegro: se comprobaron todas las páginas, todos los recuentos y el registro. Filas: %1.</translation>
    </message>
    <message>
        <source>The store is damaged. Change nothing more in it, and restore a backup.</source>
        <translation>El almacén de datos está dañado. No modifique nada más en él y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Páginas: %1</translation>
    </message>
    <message>
        <source>Counts: %1</source>
        <translation>Recuentos: %1</translation>
    </message>
    <message>
        <source>References: %1</source>
        <translation>Referencias: %1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Registro: %1</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Este espacio de trabajo</translation>
    </message>
    <message>
        <source>Check &amp;integrity</source>
        <translation>Comprobar integri&amp;dad</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Carpeta del espacio de trabajo</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Tamaño en disco</translation>
    </message>
    <message>
        <source>Reads the whole store and says whether it is damaged</source>
        <translation>Lee todo el almacén de datos y dice si está dañado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Reads the whole store; this takes a while with millions of rows.</source>
        <translation>Lee todo el almacén de datos; con millones de filas tarda un poco.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
</context>
</TS>
