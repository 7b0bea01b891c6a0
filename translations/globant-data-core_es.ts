<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>No existe la cuenta &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Leer las cuentas</translation>
    </message>
    <message>
        <source>There is no account with this user code.</source>
        <translation>No existe ninguna cuenta con este código de usuario.</translation>
    </message>
    <message>
        <source>Reading the tokens</source>
        <translation>Leer los tokens</translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to %1 characters.</source>
        <translation>El nombre de una cuenta tiene de 1 a %1 caracteres.</translation>
    </message>
    <message>
        <source>An account&apos;s name neither begins nor ends with a space.</source>
        <translation>El nombre de una cuenta no empieza ni termina con un espacio.</translation>
    </message>
    <message>
        <source>An account&apos;s name has printable characters only.</source>
        <translation>El nombre de una cuenta solo tiene caracteres imprimibles.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters. Choose a longer one.</source>
        <translation>Una contraseña tiene al menos %1 caracteres. Elegir una más larga.</translation>
    </message>
    <message>
        <source>A password must not be the account&apos;s name. Choose another one.</source>
        <translation>Una contraseña no puede ser el nombre de la cuenta. Elegir otra.</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already. Choose another name.</source>
        <translation>Ya existe una cuenta &quot;%1&quot;. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is disabled.</source>
        <translation>La cuenta &quot;%1&quot; está desactivada.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is not in use any more.</source>
        <translation>La cuenta &quot;%1&quot; ya no está en uso.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espacio de trabajo está abierto solo para lectura, porque otro programa escribe en él.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the last administrator. Make somebody else one first.</source>
        <translation>&quot;%1&quot; es el último administrador. Primero hay que nombrar a otro.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an API account: it has tokens and no password.</source>
        <translation>&quot;%1&quot; es una cuenta de API: tiene tokens y no contraseña.</translation>
    </message>
    <message>
        <source>A token expires after 1 to %1 days, or never.</source>
        <translation>Un token vence entre 1 y %1 días después, o nunca.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; was not completely made. Ask an administrator to add it again.</source>
        <translation>La cuenta &quot;%1&quot; no quedó creada por completo. Pedir a un administrador que la agregue de nuevo.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is disabled. Ask an administrator.</source>
        <translation>La cuenta &quot;%1&quot; está desactivada. Consultar a un administrador.</translation>
    </message>
    <message>
        <source>This workspace has no administrator left. Restore it from a backup.</source>
        <translation>A este espacio de trabajo no le queda ningún administrador. Restaurarlo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no person&apos;s account in use. Name another one, or none.</source>
        <translation>&quot;%1&quot; no es la cuenta en uso de una persona. Indicar otra, o ninguna.</translation>
    </message>
    <message>
        <source>This workspace has several accounts. Say which one is yours.</source>
        <translation>Este espacio de trabajo tiene varias cuentas. Indicar cuál es la propia.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>lector</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>editor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role. Roles are viewer, editor and administrator.</source>
        <translation>&quot;%1&quot; no es un rol. Los roles son viewer, editor y administrator.</translation>
    </message>
    <message>
        <source>This needs the role %1, and this account has the role %2. Ask an administrator.</source>
        <translation>Esto requiere el rol %1, y esta cuenta tiene el rol %2. Consultar a un administrador.</translation>
    </message>
    <message>
        <source>The copy of the store under the new key is not whole (%1). Nothing was changed; run &quot;globant-data-cli check&quot; and try again.</source>
        <translation>La copia del almacén con la clave nueva no está completa (%1). No se cambió nada; ejecutar &quot;globant-data-cli check&quot; y volver a intentar.</translation>
    </message>
    <message>
        <source>This token is not valid: it is unknown, expired or revoked.</source>
        <translation>Este token no es válido: es desconocido, venció o fue revocado.</translation>
    </message>
    <message>
        <source>The workspace has lost the key of its API tokens. Restore it from a backup.</source>
        <translation>El espacio de trabajo perdió la clave de sus tokens de API. Restaurarlo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no scope &quot;%1&quot;. There are: %2.</source>
        <translation>No existe el alcance &quot;%1&quot;. Existen: %2.</translation>
    </message>
    <message>
        <source>A token needs a scope. There are: %1.</source>
        <translation>Un token necesita un alcance. Existen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a store, but its key slots (keyslots.json) are missing. Restore that file from a backup; without it nothing opens the store.</source>
        <translation>&quot;%1&quot; contiene un almacén, pero faltan sus ranuras de clave (keyslots.json). Restaurar ese archivo desde una copia de seguridad; sin él, nada abre el almacén.</translation>
    </message>
    <message>
        <source>Everybody may write to &quot;%1&quot;. Choose a folder that is yours alone.</source>
        <translation>Cualquiera puede escribir en &quot;%1&quot;. Elegir una carpeta que sea solo de uso propio.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be made private. Choose a folder that is yours.</source>
        <translation>No se puede hacer privada &quot;%1&quot;. Elegir una carpeta propia.</translation>
    </message>
    <message>
        <source>There is a workspace in &quot;%1&quot; already. Log in, or choose another folder.</source>
        <translation>Ya hay un espacio de trabajo en &quot;%1&quot;. Iniciar sesión, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>creating the workspace</source>
        <translation>creación del espacio de trabajo</translation>
    </message>
    <message>
        <source>There is a workspace in &quot;%1&quot; already. Choose another folder.</source>
        <translation>Ya hay un espacio de trabajo en &quot;%1&quot;. Elegir otra carpeta.</translation>
    </message>
    <message>
        <source>There is no workspace in &quot;%1&quot;. Make one with &quot;globant-data-cli init&quot;.</source>
        <translation>No hay ningún espacio de trabajo en &quot;%1&quot;. Crearlo con &quot;globant-data-cli init&quot;.</translation>
    </message>
    <message>
        <source>is compressed with %1, which this program does not read. Write it with the codec deflate or null.</source>
        <translation>está comprimido con %1, que este programa no lee. Escribirlo con el códec deflate o null.</translation>
    </message>
    <message>
        <source>is compressed with &quot;%1&quot;, which is no codec that this program knows. Write it with the codec deflate or null.</source>
        <translation>está comprimido con &quot;%1&quot;, un códec que este programa no conoce. Escribirlo con el códec deflate o null.</translation>
    </message>
    <message>
        <source>The Avro file &quot;%1&quot; is damaged: %2. Have it written again.</source>
        <translation>El archivo Avro &quot;%1&quot; está dañado: %2. Pedir que se escriba de nuevo.</translation>
    </message>
    <message>
        <source>block %1 %2</source>
        <translation>el bloque %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Avro file.</source>
        <translation>&quot;%1&quot; no es un archivo Avro.</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <translation>no se puede leer su encabezado</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <translation>termina dentro de su encabezado</translation>
    </message>
    <message>
        <source>its header has no schema</source>
        <translation>su encabezado no tiene esquema</translation>
    </message>
    <message>
        <source>The rows of &quot;%1&quot; hold nothing.</source>
        <translation>Las filas de &quot;%1&quot; no contienen nada.</translation>
    </message>
    <message>
        <source>claims an impossible size</source>
        <translation>declara un tamaño imposible</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>zlib cannot be started.</source>
        <translation>No se puede iniciar zlib.</translation>
    </message>
    <message>
        <source>cannot be unpacked</source>
        <translation>no se puede descomprimir</translation>
    </message>
    <message>
        <source>holds what is no row of its schema</source>
        <translation>contiene algo que no es una fila de su esquema</translation>
    </message>
    <message>
        <source>has more rows than it claims</source>
        <translation>tiene más filas de las que declara</translation>
    </message>
    <message>
        <source>does not end with the mark that the file&apos;s header names</source>
        <translation>no termina con la marca que indica el encabezado del archivo</translation>
    </message>
    <message>
        <source>has fewer rows than it claims</source>
        <translation>tiene menos filas de las que declara</translation>
    </message>
    <message>
        <source>The rows could not be compressed: there is not enough memory.</source>
        <translation>No se pudieron comprimir las filas: no hay suficiente memoria.</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>una fecha</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>una fecha y hora</translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation>una hora del día</translation>
    </message>
    <message>
        <source>a decimal number</source>
        <translation>un número decimal</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>una duración</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>a record</source>
        <translation>un registro</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>un mapa</translation>
    </message>
    <message>
        <source>The Avro file&apos;s schema cannot be used: %1.</source>
        <translation>El esquema del archivo Avro no se puede usar: %1.</translation>
    </message>
    <message>
        <source>it is longer than 1 MiB</source>
        <translation>mide más de 1 MiB</translation>
    </message>
    <message>
        <source>it is no JSON (%1)</source>
        <translation>no es JSON (%1)</translation>
    </message>
    <message>
        <source>its rows are no records</source>
        <translation>sus filas no son registros</translation>
    </message>
    <message>
        <source>a record in it holds itself without end</source>
        <translation>un registro en él se contiene a sí mismo sin fin</translation>
    </message>
    <message>
        <source>it has more than %1 types</source>
        <translation>tiene más de %1 tipos</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>tiene más de %1 niveles de profundidad</translation>
    </message>
    <message>
        <source>a type in it is neither a name, a list nor an object</source>
        <translation>un tipo en él no es ni un nombre, ni una lista, ni un objeto</translation>
    </message>
    <message>
        <source>there is no type %1</source>
        <translation>no existe el tipo %1</translation>
    </message>
    <message>
        <source>%1 is no name: letters, digits and _ are allowed</source>
        <translation>%1 no es un nombre: se permiten letras, cifras y _</translation>
    </message>
    <message>
        <source>the name %1 is there twice</source>
        <translation>el nombre %1 aparece dos veces</translation>
    </message>
    <message>
        <source>%1 is no field&apos;s name: letters, digits and _ are allowed</source>
        <translation>%1 no es el nombre de un campo: se permiten letras, cifras y _</translation>
    </message>
    <message>
        <source>the field %1 is there twice</source>
        <translation>el campo %1 aparece dos veces</translation>
    </message>
    <message>
        <source>%1 is no symbol: letters, digits and _ are allowed</source>
        <translation>%1 no es un símbolo: se permiten letras, cifras y _</translation>
    </message>
    <message>
        <source>a fixed type has no usable size</source>
        <translation>un tipo fijo no tiene un tamaño utilizable</translation>
    </message>
    <message>
        <source>a union in it holds a union</source>
        <translation>una unión en él contiene una unión</translation>
    </message>
    <message>
        <source>a union in it is empty</source>
        <translation>una unión en él está vacía</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Leer la copia de seguridad</translation>
    </message>
    <message>
        <source>its rows are not those of the store</source>
        <translation>sus filas no son las del almacén</translation>
    </message>
    <message>
        <source>its bytes are not those of the store</source>
        <translation>sus bytes no son los del almacén</translation>
    </message>
    <message>
        <source>The backup is not whole (%1), so it was thrown away. Run &quot;globant-data-cli check&quot;.</source>
        <translation>La copia de seguridad no está completa (%1), por lo que se descartó. Ejecutar &quot;globant-data-cli check&quot;.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written to: %2. Choose another place for the backup.</source>
        <translation>No se puede escribir en la carpeta &quot;%1&quot;: %2. Elegir otro lugar para la copia de seguridad.</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already. Choose another name.</source>
        <translation>Ya existe un archivo &quot;%1&quot;. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a backup of another workspace, or was changed; it opens with a password of its day.</source>
        <translation>&quot;%1&quot; es una copia de seguridad de otro espacio de trabajo, o fue modificada; se abre con una contraseña de su fecha.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>No se puede leer &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no backup that can be used: %2.</source>
        <translation>&quot;%1&quot; no es una copia de seguridad que se pueda usar: %2.</translation>
    </message>
    <message>
        <source>it is too small</source>
        <translation>es demasiado pequeña</translation>
    </message>
    <message>
        <source>its end is missing, so it is cut off or of another kind</source>
        <translation>falta su final, así que está cortada o es de otro tipo</translation>
    </message>
    <message>
        <source>what stands at its end was changed</source>
        <translation>se modificó lo que hay al final</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Globant Data. Install that to restore it.</source>
        <translation>&quot;%1&quot; se escribió con una versión más reciente de Globant Data. Instalarla para restaurarla.</translation>
    </message>
    <message>
        <source>parts of it are missing or too many</source>
        <translation>le faltan o le sobran partes</translation>
    </message>
    <message>
        <source>its key slots were changed</source>
        <translation>se modificaron sus ranuras de clave</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not what was written: what stands at its end was changed, or it is of another key.</source>
        <translation>&quot;%1&quot; no es lo que se escribió: se modificó lo que hay al final, o es de otra clave.</translation>
    </message>
    <message>
        <source>The backup cannot be written: %1. Free some space and try again.</source>
        <translation>No se puede escribir la copia de seguridad: %1. Liberar espacio y volver a intentar.</translation>
    </message>
    <message>
        <source>its bytes %1 to %2 are not what was written</source>
        <translation>sus bytes %1 a %2 no son lo que se escribió</translation>
    </message>
    <message>
        <source>it does not say what it holds</source>
        <translation>no dice qué contiene</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>tiene %1 bytes en lugar de %2</translation>
    </message>
    <message>
        <source>The folder for backups, &quot;%1&quot;, is not there. Connect its disk, or choose another folder.</source>
        <translation>La carpeta de copias de seguridad, &quot;%1&quot;, no está. Conectar su disco, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>The folder for backups, &quot;%1&quot;, cannot be read. Check its permissions, or choose another folder.</source>
        <translation>No se puede leer la carpeta de copias de seguridad, &quot;%1&quot;. Revisar sus permisos, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened for writing: %2. Check the folder&apos;s permissions.</source>
        <translation>No se puede abrir &quot;%1&quot; para escribir: %2. Revisar los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>A backup is being made or tested already. Wait until it is done.</source>
        <translation>Ya se está haciendo o probando una copia de seguridad. Esperar a que termine.</translation>
    </message>
    <message>
        <source>There is no room for a backup in &quot;%1&quot;: it takes about %2 MB, and %3 MB are free. Make room, or choose another folder.</source>
        <translation>No hay lugar para una copia de seguridad en &quot;%1&quot;: ocupa unos %2 MB, y hay %3 MB libres. Hacer lugar, o elegir otra carpeta.</translation>
    </message>
    <message>
        <source>The backup did not run.</source>
        <translation>La copia de seguridad no se ejecutó.</translation>
    </message>
    <message>
        <source>An old backup cannot be removed: %1</source>
        <translation>No se puede eliminar una copia de seguridad antigua: %1</translation>
    </message>
    <message>
        <source>The backup was stopped. It is made the next time.</source>
        <translation>La copia de seguridad se detuvo. Se hará la próxima vez.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes no sense as the %2 of a cron expression. It takes %3 to %4, lists (1,5), ranges (1-5) and steps (*/5).</source>
        <translation>&quot;%1&quot; no tiene sentido como %2 de una expresión cron. Admite de %3 a %4, listas (1,5), intervalos (1-5) y pasos (*/5).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no cron expression. Give five fields (minute, hour, day of month, month, day of week), such as &quot;18 4 * * *&quot;.</source>
        <translation>&quot;%1&quot; no es una expresión cron. Indicar cinco campos (minuto, hora, día del mes, mes, día de la semana), como &quot;18 4 * * *&quot;.</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>day of month</source>
        <translation>día del mes</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>day of week</source>
        <translation>día de la semana</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a day that never comes. Choose another one.</source>
        <translation>&quot;%1&quot; indica un día que nunca llega. Elegir otro.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>No existe la copia de seguridad &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the newest backup that is whole. Make another one first.</source>
        <translation>&quot;%1&quot; es la copia de seguridad completa más reciente. Primero hay que hacer otra.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>No se puede escribir &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>The backup cannot be restored to &quot;%1&quot;: %2. Nothing was restored.</source>
        <translation>No se puede restaurar la copia de seguridad en &quot;%1&quot;: %2. No se restauró nada.</translation>
    </message>
    <message>
        <source>its tables have other numbers of rows</source>
        <translation>sus tablas tienen otras cantidades de filas</translation>
    </message>
    <message>
        <source>The restored store is not whole (%1). Nothing was restored; check the disk.</source>
        <translation>El almacén restaurado no está completo (%1). No se restauró nada; revisar el disco.</translation>
    </message>
    <message>
        <source>restoring a backup</source>
        <translation>restauración de una copia de seguridad</translation>
    </message>
    <message>
        <source>The restored store is not whole (%1). Nothing was changed; check the disk.</source>
        <translation>El almacén restaurado no está completo (%1). No se cambió nada; revisar el disco.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a backup of another workspace. Restore it into a new folder.</source>
        <translation>&quot;%1&quot; es una copia de seguridad de otro espacio de trabajo. Restaurarla en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Leer el almacén</translation>
    </message>
    <message>
        <source>The schedule&apos;s &quot;%1&quot; makes no sense. It is %2.</source>
        <translation>El valor &quot;%1&quot; de la programación no tiene sentido. Es %2.</translation>
    </message>
    <message>
        <source>a list of days, 1 for Monday to 7 for Sunday</source>
        <translation>una lista de días, de 1 para lunes a 7 para domingo</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>an object of numbers: recent, daily, weekly, monthly</source>
        <translation>un objeto de números: recent, daily, weekly, monthly</translation>
    </message>
    <message>
        <source>a time of day from 00:00 to 23:59</source>
        <translation>una hora del día de 00:00 a 23:59</translation>
    </message>
    <message>
        <source>one day or more, 1 for Monday to 7 for Sunday</source>
        <translation>un día o más, de 1 para lunes a 7 para domingo</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>un número de 1 a %1</translation>
    </message>
    <message>
        <source>a number from 0 to %1</source>
        <translation>un número de 0 a %1</translation>
    </message>
    <message>
        <source>an absolute path, or empty for the workspace&apos;s own</source>
        <translation>una ruta absoluta, o vacía para la del propio espacio de trabajo</translation>
    </message>
    <message>
        <source>numbers from 0 to %1</source>
        <translation>números de 0 a %1</translation>
    </message>
    <message>
        <source>The schedule of backups is not readable (%1). Set it again.</source>
        <translation>La programación de copias de seguridad no se puede leer (%1). Definirla de nuevo.</translation>
    </message>
    <message>
        <source>The backup does not come back whole: %1. Make a new one now, and check the disk.</source>
        <translation>La copia de seguridad no se recupera completa: %1. Hacer una nueva ahora y revisar el disco.</translation>
    </message>
    <message>
        <source>its log ends with another entry</source>
        <translation>su registro termina con otra entrada</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, left by a self-test, cannot be removed. Remove it.</source>
        <translation>No se puede eliminar &quot;%1&quot;, que dejó una prueba automática. Eliminarlo.</translation>
    </message>
    <message>
        <source>There is no room to restore a backup for the self-test: it takes %1 MB beside the workspace, and %2 MB are free. Make room.</source>
        <translation>No hay lugar para restaurar una copia de seguridad en la prueba automática: ocupa %1 MB junto al espacio de trabajo, y hay %2 MB libres. Hacer lugar.</translation>
    </message>
    <message>
        <source>There is no backup left in &quot;%1&quot;. Make a new one.</source>
        <translation>No queda ninguna copia de seguridad en &quot;%1&quot;. Hacer una nueva.</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>No existe la tabla &quot;%1&quot;. Existen: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Globant Data. Install that to restore from it.</source>
        <translation>&quot;%1&quot; se escribió con una versión más reciente de Globant Data. Instalarla para restaurar desde ella.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>The backup has no table &quot;%1&quot;.</source>
        <translation>La copia de seguridad no tiene la tabla &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The backup&apos;s table &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>La tabla &quot;%1&quot; de la copia de seguridad no tiene el campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>OpenSSL offers no SHA-256.</source>
        <translation>OpenSSL no ofrece SHA-256.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of this step was kept.</source>
        <translation>Cancelado. No se conservó nada de este paso.</translation>
    </message>
    <message>
        <source>there is no systemctl here</source>
        <translation>aquí no hay systemctl</translation>
    </message>
    <message>
        <source>systemctl did not answer</source>
        <translation>systemctl no respondió</translation>
    </message>
    <message>
        <source>systemctl failed</source>
        <translation>systemctl falló</translation>
    </message>
    <message>
        <source>The timer is written, but systemd does not run it for you now (%1). Where it does: systemctl --user enable --now %2.</source>
        <translation>El temporizador está escrito, pero systemd no lo ejecuta ahora (%1). Donde sí lo hace: systemctl --user enable --now %2.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; cannot stand in a timer. Give an absolute path without line breaks.</source>
        <translation>%1 &quot;%2&quot; no puede figurar en un temporizador. Indicar una ruta absoluta sin saltos de línea.</translation>
    </message>
    <message>
        <source>systemd runs no program of the path &quot;%1&quot;. Install it elsewhere.</source>
        <translation>systemd no ejecuta ningún programa de la ruta &quot;%1&quot;. Instalarlo en otro lugar.</translation>
    </message>
    <message>
        <source>The account&apos;s name cannot stand in a timer.</source>
        <translation>El nombre de la cuenta no puede figurar en un temporizador.</translation>
    </message>
    <message>
        <source>password file</source>
        <translation>archivo de contraseña</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made. Check its permissions.</source>
        <translation>No se puede crear la carpeta &quot;%1&quot;. Revisar sus permisos.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; refers to itself, in a circle, or to a table that no schema describes.</source>
        <translation>La tabla &quot;%1&quot; se refiere a sí misma, en círculo, o a una tabla que ningún esquema describe.</translation>
    </message>
    <message>
        <source>Two table schemas use the name &quot;%1&quot;.</source>
        <translation>Dos esquemas de tabla usan el nombre &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; refers to &quot;%2&quot; of &quot;%3&quot;, which is not that table&apos;s primary key.</source>
        <translation>La tabla &quot;%1&quot; se refiere a &quot;%2&quot; de &quot;%3&quot;, que no es la clave primaria de esa tabla.</translation>
    </message>
    <message>
        <source>%1 in %2 is no whole number.</source>
        <translation>%1 en %2 no es un número entero.</translation>
    </message>
    <message>
        <source>%1 in %2 is too large a number.</source>
        <translation>%1 en %2 es un número demasiado grande.</translation>
    </message>
    <message>
        <source>%1 in %2 is below the smallest value allowed, %3.</source>
        <translation>%1 en %2 está por debajo del menor valor permitido, %3.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 no tiene valor.</translation>
    </message>
    <message>
        <source>%1 in %2 is no date and time; write it like %3.</source>
        <translation>%1 en %2 no es una fecha y hora; escribirla como %3.</translation>
    </message>
    <message>
        <source>The value of %1 has %2 characters; %3 are allowed.</source>
        <translation>El valor de %1 tiene %2 caracteres; se permiten %3.</translation>
    </message>
    <message>
        <source>No %1 has the id %2.</source>
        <translation>No existe %1 con el id %2.</translation>
    </message>
    <message>
        <source>The value of %1 has characters that are no text.</source>
        <translation>El valor de %1 tiene caracteres que no son texto.</translation>
    </message>
    <message>
        <source>The table schema &quot;%1&quot; cannot be used: %2.</source>
        <translation>El esquema de tabla &quot;%1&quot; no se puede usar: %2.</translation>
    </message>
    <message>
        <source>%1 must be lower-case letters, digits and _, and is &quot;%2&quot;</source>
        <translation>%1 debe tener letras minúsculas, cifras y _, y es &quot;%2&quot;</translation>
    </message>
    <message>
        <source>it has no fields</source>
        <translation>no tiene campos</translation>
    </message>
    <message>
        <source>the field name &quot;%1&quot; is taken</source>
        <translation>el nombre de campo &quot;%1&quot; ya está en uso</translation>
    </message>
    <message>
        <source>a field&apos;s name</source>
        <translation>el nombre de un campo</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; has the type &quot;%2&quot;; integer, string and datetime are known</source>
        <translation>el campo &quot;%1&quot; tiene el tipo &quot;%2&quot;; se conocen integer, string y datetime</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; must be %3</source>
        <translation>%1 de &quot;%2&quot; debe ser %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>un número entero mayor que 0</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; has the constraint &quot;%2&quot;, which its type does not have here</source>
        <translation>el campo &quot;%1&quot; tiene la restricción &quot;%2&quot;, que su tipo no tiene aquí</translation>
    </message>
    <message>
        <source>primaryKey must name one required integer field</source>
        <translation>primaryKey debe indicar un campo entero obligatorio</translation>
    </message>
    <message>
        <source>each of foreignKeys must join one integer field to a resource&apos;s field</source>
        <translation>cada elemento de foreignKeys debe unir un campo entero con el campo de un recurso</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; refers to two tables</source>
        <translation>el campo &quot;%1&quot; se refiere a dos tablas</translation>
    </message>
    <message>
        <source>x-rollup&apos;s name</source>
        <translation>el nombre de x-rollup</translation>
    </message>
    <message>
        <source>x-rollup needs one or two required integer fields in groupBy and a required datetime field as time</source>
        <translation>x-rollup necesita uno o dos campos enteros obligatorios en groupBy y un campo de fecha y hora obligatorio en time</translation>
    </message>
    <message>
        <source>x-rollup has a column &quot;%1&quot; of its own, so groupBy cannot name such a field</source>
        <translation>x-rollup tiene una columna &quot;%1&quot; propia, así que groupBy no puede indicar un campo así</translation>
    </message>
    <message>
        <source>The table schema &quot;%1&quot; is no JSON object: %2.</source>
        <translation>El esquema de tabla &quot;%1&quot; no es un objeto JSON: %2.</translation>
    </message>
    <message>
        <source>The date and time format &quot;%1&quot; cannot be used: %2. Write it like dd/MM/yyyy HH:mm:ss.</source>
        <translation>El formato de fecha y hora &quot;%1&quot; no se puede usar: %2. Escribirlo como dd/MM/yyyy HH:mm:ss.</translation>
    </message>
    <message>
        <source>a quote (&apos;) is not closed</source>
        <translation>una comilla (&apos;) no está cerrada</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>&quot;%1&quot; no se conoce</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a date; letters that stand for themselves go between quotes (&apos;)</source>
        <translation>&quot;%1&quot; no es parte de una fecha; las letras literales van entre comillas (&apos;)</translation>
    </message>
    <message>
        <source>it needs a year (yyyy), a month (MM; mm are minutes) and a day (dd)</source>
        <translation>necesita un año (yyyy), un mes (MM; mm son minutos) y un día (dd)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; occurs twice</source>
        <translation>&quot;%1&quot; aparece dos veces</translation>
    </message>
    <message>
        <source>the hour occurs twice</source>
        <translation>la hora aparece dos veces</translation>
    </message>
    <message>
        <source>AP goes with h or hh</source>
        <translation>AP va con h o hh</translation>
    </message>
    <message>
        <source>minutes (mm) need an hour (HH); a month is MM</source>
        <translation>los minutos (mm) necesitan una hora (HH); un mes es MM</translation>
    </message>
    <message>
        <source>nothing shows where &quot;%1&quot; ends; double it</source>
        <translation>nada indica dónde termina &quot;%1&quot;; duplicarlo</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space and try again.</source>
        <translation>No queda espacio para escribir &quot;%1&quot;. Liberar espacio y volver a intentar.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; failed: %3.</source>
        <translation>%1 &quot;%2&quot; no fue posible: %3.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Flushing</source>
        <translation>Vaciar a disco</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Protecting</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists and is not a folder. Choose another place.</source>
        <translation>&quot;%1&quot; existe y no es una carpeta. Elegir otro lugar.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made. Choose a place that you may write to.</source>
        <translation>No se puede crear la carpeta &quot;%1&quot;. Elegir un lugar donde se pueda escribir.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than the %2 bytes expected of it.</source>
        <translation>&quot;%1&quot; mide más de los %2 bytes esperados.</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space; it is tried again.</source>
        <translation>No queda espacio para escribir &quot;%1&quot;. Liberar espacio; se intentará de nuevo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be moved to &quot;%2&quot;: %3. Whoever imports must be permitted to write to both folders.</source>
        <translation>No se puede mover &quot;%1&quot; a &quot;%2&quot;: %3. Quien importa debe poder escribir en ambas carpetas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder, and imported files are to go there. Move it elsewhere.</source>
        <translation>&quot;%1&quot; no es una carpeta, y allí deben ir los archivos importados. Moverlo a otro lugar.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: %2. Whoever imports must be permitted to write there.</source>
        <translation>No se puede crear la carpeta &quot;%1&quot;: %2. Quien importa debe poder escribir allí.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Check its name.</source>
        <translation>No existe la carpeta &quot;%1&quot;. Revisar su nombre.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read: %2.</source>
        <translation>No se puede leer la carpeta &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed or is gone; nothing of it was imported.</source>
        <translation>&quot;%1&quot; cambió o ya no está; no se importó nada de él.</translation>
    </message>
    <message>
        <source>You are not permitted to read &quot;%1&quot;.</source>
        <translation>No hay permiso para leer &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2.</source>
        <translation>No se puede abrir &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder &quot;%1&quot;, so its files cannot be moved when they are imported: %2. Choose a folder that you may write to.</source>
        <translation>No se puede escribir en la carpeta &quot;%1&quot;, así que sus archivos no se pueden mover al importarlos: %2. Elegir una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is watched already, by another window or another program.</source>
        <translation>La carpeta &quot;%1&quot; ya está vigilada por otra ventana u otro programa.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>La importación se canceló.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; is not valid UTF-8. Rename it, and put it back.</source>
        <translation>El nombre de &quot;%1&quot; no es UTF-8 válido. Renombrarlo y volver a ponerlo.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; does not say which table it holds: it should contain one of %2. Rename it, and put it back.</source>
        <translation>El nombre de &quot;%1&quot; no dice qué tabla contiene: debería contener uno de %2. Renombrarlo y volver a ponerlo.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was cancelled.</source>
        <translation>La lectura de &quot;%1&quot; se canceló.</translation>
    </message>
    <message>
        <source>You are not permitted to write to &quot;%1&quot;, where files go when they are imported.</source>
        <translation>No hay permiso para escribir en &quot;%1&quot;, adonde van los archivos al importarlos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was replaced.</source>
        <translation>&quot;%1&quot; fue reemplazado.</translation>
    </message>
    <message>
        <source>a text or a number that says its unit (the logical type timestamp-millis)</source>
        <translation>un texto o un número que indique su unidad (el tipo lógico timestamp-millis)</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the file holds %2; %3 needs %4.</source>
        <translation>El campo &quot;%1&quot; del archivo contiene %2; %3 necesita %4.</translation>
    </message>
    <message>
        <source>The table %1 has no field &quot;%2&quot;.</source>
        <translation>La tabla %1 no tiene el campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The file has %1 fields; there is no field %2.</source>
        <translation>El archivo tiene %1 campos; no hay un campo %2.</translation>
    </message>
    <message>
        <source>Field %1 of the file was given to two fields.</source>
        <translation>El campo %1 del archivo se asignó a dos campos.</translation>
    </message>
    <message>
        <source>The file has no field for %1 of %2. It has the fields &quot;%3&quot;.</source>
        <translation>El archivo no tiene un campo para %1 de %2. Tiene los campos &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>The value of %1 has bytes that are no text.</source>
        <translation>El valor de %1 tiene bytes que no son texto.</translation>
    </message>
    <message>
        <source>The value of %1 is not within the years 1 to 9999.</source>
        <translation>El valor de %1 no está entre los años 1 y 9999.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a line longer than 8 MiB, so it is no CSV that can be read.</source>
        <translation>&quot;%1&quot; tiene una línea de más de 8 MiB, así que no es un CSV que se pueda leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with 8 MiB of blank lines, so it is no CSV that can be read.</source>
        <translation>&quot;%1&quot; empieza con 8 MiB de líneas vacías, así que no es un CSV que se pueda leer.</translation>
    </message>
    <message>
        <source>Import %1 was undone. Import its file again instead.</source>
        <translation>La importación %1 se deshizo. Importar su archivo de nuevo.</translation>
    </message>
    <message>
        <source>The corrected rows cannot be written: %1.</source>
        <translation>No se pueden escribir las filas corregidas: %1.</translation>
    </message>
    <message>
        <source>Import %1 has no rejected rows that wait for another try.</source>
        <translation>La importación %1 no tiene filas rechazadas que esperen otro intento.</translation>
    </message>
    <message>
        <source>In dates like &quot;%1&quot; the day may come first or the month.</source>
        <translation>En fechas como &quot;%1&quot; el día puede ir primero, o el mes.</translation>
    </message>
    <message>
        <source> Their years have two digits besides: export the dates with the year in four digits, such as 2021-07-27.</source>
        <translation> Además, sus años tienen dos cifras: exportar las fechas con el año en cuatro cifras, como 2021-07-27.</translation>
    </message>
    <message>
        <source> Say which: --datetime-format &quot;%1&quot; or --datetime-format &quot;%2&quot;.</source>
        <translation> Indicar cuál: --datetime-format &quot;%1&quot; o --datetime-format &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The delimiter must be one ASCII character other than a quote or a line break.</source>
        <translation>El separador debe ser un carácter ASCII que no sea una comilla ni un salto de línea.</translation>
    </message>
    <message>
        <source>Columns are counted from 1; &quot;%1&quot; was given none of them.</source>
        <translation>Las columnas se cuentan desde 1; a &quot;%1&quot; no se le asignó ninguna de ellas.</translation>
    </message>
    <message>
        <source>Column %1 was given to two fields.</source>
        <translation>La columna %1 se asignó a dos campos.</translation>
    </message>
    <message>
        <source>The file has %1 columns; there is no column %2.</source>
        <translation>El archivo tiene %1 columnas; no hay una columna %2.</translation>
    </message>
    <message>
        <source> The file has the columns &quot;%1&quot;.</source>
        <translation> El archivo tiene las columnas &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The file has no column for %1 of %2.%3 Rename a column in its first line, or say by position which column holds which field.</source>
        <translation>El archivo no tiene una columna para %1 de %2.%3 Renombrar una columna en su primera línea, o indicar por posición qué columna contiene cada campo.</translation>
    </message>
    <message>
        <source>Reading the keys of &quot;%1&quot;</source>
        <translation>Leer las claves de &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of this file was imported.</source>
        <translation>La importación se canceló; no se importó nada de este archivo.</translation>
    </message>
    <message>
        <source>Reading the log of imports</source>
        <translation>Leer el registro de importaciones</translation>
    </message>
    <message>
        <source>There is no import %1. &quot;imports list&quot; shows those there are.</source>
        <translation>No existe la importación %1. &quot;imports list&quot; muestra las que hay.</translation>
    </message>
    <message>
        <source>Reading rejected rows</source>
        <translation>Leer las filas rechazadas</translation>
    </message>
    <message>
        <source>The rejected rows of import %1 were kept for a limited time, and are deleted. Import its file again instead.</source>
        <translation>Las filas rechazadas de la importación %1 se conservaron por un tiempo limitado, y están eliminadas. Importar su archivo de nuevo.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>Entry %1 of the log is no import.</source>
        <translation>La entrada %1 del registro no es una importación.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check its name.</source>
        <translation>No existe el archivo &quot;%1&quot;. Revisar su nombre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Choose the files in it.</source>
        <translation>&quot;%1&quot; es una carpeta. Elegir los archivos que contiene.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; grew while it was read; nothing was imported. Wait until it is written completely.</source>
        <translation>&quot;%1&quot; creció mientras se leía; no se importó nada. Esperar hasta que esté escrito por completo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; became shorter while it was read; nothing was imported. Wait until it is written completely.</source>
        <translation>&quot;%1&quot; se acortó mientras se leía; no se importó nada. Esperar hasta que esté escrito por completo.</translation>
    </message>
    <message>
        <source>OpenSSL could not compute a SHA-256.</source>
        <translation>OpenSSL no pudo calcular un SHA-256.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the file.</source>
        <translation>No hay suficiente memoria para leer el archivo.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; does not say which table it holds: it should contain one of %2. Name the table (--table).</source>
        <translation>El nombre de &quot;%1&quot; no dice qué tabla contiene: debería contener uno de %2. Indicar la tabla (--table).</translation>
    </message>
    <message>
        <source>The rejected rows cannot be written: %1.</source>
        <translation>No se pueden escribir las filas rechazadas: %1.</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;.</source>
        <translation>No existe la tabla &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Preparing the import</source>
        <translation>Preparar la importación</translation>
    </message>
    <message>
        <source>Importing rows into &quot;%1&quot;</source>
        <translation>Importar filas en &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The store gave out other keys than the file&apos;s; nothing was kept.</source>
        <translation>El almacén asignó claves distintas de las del archivo; no se conservó nada.</translation>
    </message>
    <message>
        <source>A quoted value is not closed, or other text follows its closing quote.</source>
        <translation>Un valor entre comillas no está cerrado, o hay otro texto después de la comilla de cierre.</translation>
    </message>
    <message>
        <source>The row has bytes that are no text in the encoding %1.</source>
        <translation>La fila tiene bytes que no son texto en la codificación %1.</translation>
    </message>
    <message>
        <source>The row has %1 column; %2 are expected.</source>
        <translation>La fila tiene %1 columna; se esperan %2.</translation>
    </message>
    <message>
        <source>The row has %1 columns; %2 are expected.</source>
        <translation>La fila tiene %1 columnas; se esperan %2.</translation>
    </message>
    <message>
        <source>a ZIP archive or an Excel workbook</source>
        <translation>un archivo ZIP o un libro de Excel</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>un documento antiguo de Office</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>un archivo empaquetado</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>un archivo Avro</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>un archivo Parquet</translation>
    </message>
    <message>
        <source> Export the data as CSV and choose that file.</source>
        <translation> Exportar los datos como CSV y elegir ese archivo.</translation>
    </message>
    <message>
        <source>The file is no CSV but %1.</source>
        <translation>El archivo no es un CSV sino %1.</translation>
    </message>
    <message>
        <source>The file is no CSV: it holds binary data.</source>
        <translation>El archivo no es un CSV: contiene datos binarios.</translation>
    </message>
    <message>
        <source>There is no space left to sort the rows beside the workspace. Free some space and import again; nothing was imported.</source>
        <translation>No queda espacio para ordenar las filas junto al espacio de trabajo. Liberar espacio e importar de nuevo; no se importó nada.</translation>
    </message>
    <message>
        <source>%1 a temporary file failed: %2. Nothing was imported.</source>
        <translation>%1 un archivo temporal no fue posible: %2. No se importó nada.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>A temporary file was changed while rows were sorted. Nothing was imported; check the disk.</source>
        <translation>Un archivo temporal fue modificado mientras se ordenaban las filas. No se importó nada; revisar el disco.</translation>
    </message>
    <message>
        <source>Reading the upload was cancelled.</source>
        <translation>La lectura del envío se canceló.</translation>
    </message>
    <message>
        <source>Another row has the %1 %2 already.</source>
        <translation>Otra fila ya tiene el %1 %2.</translation>
    </message>
    <message>
        <source>There is no space left for the upload. Free some space and go on with it.</source>
        <translation>No queda espacio para el envío. Liberar espacio y continuar con él.</translation>
    </message>
    <message>
        <source>%1 an upload failed: %2.</source>
        <translation>%1 un envío no fue posible: %2.</translation>
    </message>
    <message>
        <source>An upload could not be encrypted.</source>
        <translation>No se pudo cifrar un envío.</translation>
    </message>
    <message>
        <source>The upload is not what was sent: its file was changed. Send it again.</source>
        <translation>El envío no es lo que se mandó: su archivo fue modificado. Enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>There is no such upload, or it is too old. Begin it again.</source>
        <translation>No existe tal envío, o es demasiado antiguo. Comenzarlo de nuevo.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>The upload would have %1 bytes, and the disk has room for %2. Make room on it first.</source>
        <translation>El envío tendría %1 bytes, y en el disco caben %2. Primero hay que hacer lugar en él.</translation>
    </message>
    <message>
        <source>There are more bytes than the %1 that the upload was begun with.</source>
        <translation>Hay más bytes que los %1 con los que se comenzó el envío.</translation>
    </message>
    <message>
        <source>The upload is not what was sent: a part of its file is gone. Send it again.</source>
        <translation>El envío no es lo que se mandó: falta una parte de su archivo. Enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>The upload is not complete: %1 of %2 bytes are there.</source>
        <translation>El envío no está completo: hay %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>There is no export in the folder that was broken off: this one starts anew.</source>
        <translation>No hay en la carpeta ninguna exportación interrumpida: esta comienza de nuevo.</translation>
    </message>
    <message>
        <source>The export that was broken off was of other tables, of another codec or in other parts: this one starts anew.</source>
        <translation>La exportación interrumpida era de otras tablas, de otro códec o en otras partes: esta comienza de nuevo.</translation>
    </message>
    <message>
        <source>The data changed since the export was broken off: it starts anew, so that all files are of one moment.</source>
        <translation>Los datos cambiaron desde que se interrumpió la exportación: comienza de nuevo, para que todos los archivos sean de un mismo momento.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not as the export left it, and is written again.</source>
        <translation>&quot;%1&quot; no está como lo dejó la exportación, y se escribe de nuevo.</translation>
    </message>
    <message>
        <source>%1 file was done already.</source>
        <translation>%1 archivo ya estaba listo.</translation>
    </message>
    <message>
        <source>%1 files were done already.</source>
        <translation>%1 archivos ya estaban listos.</translation>
    </message>
    <message>
        <source>The folder also holds &quot;%1&quot;, which is of an earlier export.</source>
        <translation>La carpeta también contiene &quot;%1&quot;, que es de una exportación anterior.</translation>
    </message>
    <message>
        <source>Exporting &quot;%1&quot;</source>
        <translation>Exportar &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>La exportación se canceló.</translation>
    </message>
    <message>
        <source>These are no counts of hires.</source>
        <translation>Esto no son recuentos de contrataciones.</translation>
    </message>
    <message>
        <source>Reading the metrics</source>
        <translation>Leer las métricas</translation>
    </message>
    <message>
        <source>The counts of hires do not fit the other tables of the store. Check the workspace&apos;s integrity, or restore a backup.</source>
        <translation>Los recuentos de contrataciones no coinciden con las demás tablas del almacén. Comprobar la integridad del espacio de trabajo, o restaurar una copia de seguridad.</translation>
    </message>
    <message>
        <source>a month is not one of 1 to 12</source>
        <translation>un mes no está entre 1 y 12</translation>
    </message>
    <message>
        <source>Looking for a name</source>
        <translation>Buscar un nombre</translation>
    </message>
    <message>
        <source>Say whose name is to be forgotten.</source>
        <translation>Indicar el nombre que se debe olvidar.</translation>
    </message>
    <message>
        <source>%1 is no number of days. Give one from 1 to %2, or keep them for ever.</source>
        <translation>%1 no es un número de días. Indicar uno de 1 a %2, o conservarlos para siempre.</translation>
    </message>
    <message>
        <source>The change does not say of which row it is.</source>
        <translation>El cambio no dice de qué fila es.</translation>
    </message>
    <message>
        <source>The %1 of a row cannot be changed. Add a row with the new %1 and delete the one with the old.</source>
        <translation>El %1 de una fila no se puede cambiar. Agregar una fila con el nuevo %1 y eliminar la que tiene el anterior.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no field &quot;%2&quot;. &quot;tables schema %1&quot; shows its fields.</source>
        <translation>La tabla &quot;%1&quot; no tiene el campo &quot;%2&quot;. &quot;tables schema %1&quot; muestra sus campos.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is no edit.</source>
        <translation>La entrada %1 del registro no es una edición.</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Leer el registro</translation>
    </message>
    <message>
        <source>Ordering the rows was cancelled.</source>
        <translation>La ordenación de las filas se canceló.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Leer filas</translation>
    </message>
    <message>
        <source>Reading the rows was cancelled.</source>
        <translation>La lectura de las filas se canceló.</translation>
    </message>
    <message>
        <source>This order is unknown.</source>
        <translation>Este orden no se conoce.</translation>
    </message>
    <message>
        <source>1 %1 refers to it</source>
        <translation>1 %1 hace referencia</translation>
    </message>
    <message>
        <source>%1 %2 refer to it</source>
        <translation>%1 %2 hacen referencia</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, y </translation>
    </message>
    <message>
        <source>Another row of &quot;%1&quot; has the %2 %3 already.</source>
        <translation>Otra fila de &quot;%1&quot; ya tiene el %2 %3.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be deleted, because %3.</source>
        <translation>No se puede eliminar %1 %2, porque %3.</translation>
    </message>
    <message>
        <source>Reading the row</source>
        <translation>Leer la fila</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no row with the %2 %3.</source>
        <translation>&quot;%1&quot; no tiene ninguna fila con el %2 %3.</translation>
    </message>
    <message>
        <source>The row of &quot;%1&quot; with the %2 %3 was changed since it was read. Read it again first.</source>
        <translation>La fila de &quot;%1&quot; con el %2 %3 cambió desde que se leyó. Primero hay que leerla de nuevo.</translation>
    </message>
    <message>
        <source>There is no free %1 above %2. Say which one the row is to have.</source>
        <translation>No hay ningún %1 libre por encima de %2. Indicar cuál debe tener la fila.</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>Cambio %1: %2</translation>
    </message>
    <message>
        <source>There is more.</source>
        <translation>Hay más.</translation>
    </message>
    <message>
        <source>An edit makes 1 to %1 changes, and this one has %2.</source>
        <translation>Una edición hace de 1 a %1 cambios, y esta tiene %2.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>La tabla &quot;%1&quot; no tiene el campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Rows cannot be filtered like this by &quot;%1&quot;: it is of another type.</source>
        <translation>Las filas no se pueden filtrar así por &quot;%1&quot;: es de otro tipo.</translation>
    </message>
    <message>
        <source>Preparing a filter</source>
        <translation>Preparar un filtro</translation>
    </message>
    <message>
        <source>Counting rows</source>
        <translation>Contar filas</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Leer nombres</translation>
    </message>
    <message>
        <source>Looking for a row</source>
        <translation>Buscar una fila</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date and time for %2; write it like 2021-07-27T16:02:08Z.</source>
        <translation>&quot;%1&quot; no es una fecha y hora para %2; escribirla como 2021-07-27T16:02:08Z.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number for %2.</source>
        <translation>&quot;%1&quot; no es un número entero para %2.</translation>
    </message>
    <message>
        <source>The account or the password is wrong. Check both and try again.</source>
        <translation>La cuenta o la contraseña no es correcta. Revisar ambas y volver a intentar.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots were damaged or changed by another program: their seal does not match. Restore keyslots.json from a backup, and ask who had access to this folder.</source>
        <translation>Las ranuras de clave del espacio de trabajo están dañadas o fueron modificadas por otro programa: su sello no coincide. Restaurar keyslots.json desde una copia de seguridad, y averiguar quién tuvo acceso a esta carpeta.</translation>
    </message>
    <message>
        <source>This workspace has no recovery code. Log in with a password.</source>
        <translation>Este espacio de trabajo no tiene código de recuperación. Iniciar sesión con una contraseña.</translation>
    </message>
    <message>
        <source>This recovery code is not the one of this workspace. A newer one may have replaced it.</source>
        <translation>Este código de recuperación no es el de este espacio de trabajo. Puede que uno más nuevo lo haya reemplazado.</translation>
    </message>
    <message>
        <source>The login remembered on this computer is no longer valid. Log in with the password.</source>
        <translation>El inicio de sesión recordado en este equipo ya no es válido. Iniciar sesión con la contraseña.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; has no password here.</source>
        <translation>La cuenta &quot;%1&quot; no tiene contraseña aquí.</translation>
    </message>
    <message>
        <source>This workspace&apos;s key was replaced too often.</source>
        <translation>La clave de este espacio de trabajo se reemplazó demasiadas veces.</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>no es un objeto</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is no text of a fitting length</source>
        <translation>no es un texto de una longitud adecuada</translation>
    </message>
    <message>
        <source>is no number between %1 and %2</source>
        <translation>no es un número entre %1 y %2</translation>
    </message>
    <message>
        <source>does not hold %1 bytes of base64</source>
        <translation>no contiene %1 bytes en base64</translation>
    </message>
    <message>
        <source>is no list</source>
        <translation>no es una lista</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>is neither &quot;password&quot; nor &quot;recovery&quot;</source>
        <translation>no es ni &quot;password&quot; ni &quot;recovery&quot;</translation>
    </message>
    <message>
        <source>is not that of a recovery slot</source>
        <translation>no es el de una ranura de recuperación</translation>
    </message>
    <message>
        <source>is not &quot;%1&quot;</source>
        <translation>no es &quot;%1&quot;</translation>
    </message>
    <message>
        <source>is no id of 32 hexadecimal digits</source>
        <translation>no es un id de 32 cifras hexadecimales</translation>
    </message>
    <message>
        <source>is no name of a store file</source>
        <translation>no es el nombre de un archivo de almacén</translation>
    </message>
    <message>
        <source>repeats the slot of &quot;%1&quot;</source>
        <translation>repite la ranura de &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore it from a backup of the workspace.</source>
        <translation>&quot;%1&quot; está dañado: %2. Restaurarlo desde una copia de seguridad del espacio de trabajo.</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1 (en el byte %2)</translation>
    </message>
    <message>
        <source>it holds no object</source>
        <translation>no contiene ningún objeto</translation>
    </message>
    <message>
        <source>&quot;format&quot; is not &quot;%1&quot;</source>
        <translation>&quot;format&quot; no es &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of this program. Install that version to open it.</source>
        <translation>&quot;%1&quot; se escribió con una versión más reciente de este programa. Instalar esa versión para abrirlo.</translation>
    </message>
    <message>
        <source>&quot;version&quot; is not %1</source>
        <translation>&quot;version&quot; no es %1</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation>No existe &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1 seconds and try again.</source>
        <translation>Demasiadas contraseñas incorrectas. Esperar %1 segundos y volver a intentar.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1 minutes and try again.</source>
        <translation>Demasiadas contraseñas incorrectas. Esperar %1 minutos y volver a intentar.</translation>
    </message>
    <message>
        <source>Wrong passwords cannot be counted in &quot;%1&quot;, so nobody may log in. Check that you may write to this folder.</source>
        <translation>Las contraseñas incorrectas no se pueden contar en &quot;%1&quot;, así que nadie puede iniciar sesión. Comprobar que se pueda escribir en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no keychain service on this computer. The password always works.</source>
        <translation>No hay ningún servicio de llavero en este equipo. La contraseña siempre funciona.</translation>
    </message>
    <message>
        <source>The keychain service does not answer. The password always works.</source>
        <translation>El servicio de llavero no responde. La contraseña siempre funciona.</translation>
    </message>
    <message>
        <source>Nothing is remembered on this computer for this account.</source>
        <translation>No hay nada recordado en este equipo para esta cuenta.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. The password always works.</source>
        <translation>Se rechazó el acceso al llavero. La contraseña siempre funciona.</translation>
    </message>
    <message>
        <source>The keychain refuses access. The password always works.</source>
        <translation>El llavero rechaza el acceso. La contraseña siempre funciona.</translation>
    </message>
    <message>
        <source>There is no keychain service on this computer (%1). The password always works.</source>
        <translation>No hay ningún servicio de llavero en este equipo (%1). La contraseña siempre funciona.</translation>
    </message>
    <message>
        <source>This is no recovery code: %1. Compare it with the printed one.</source>
        <translation>Este no es un código de recuperación: %1. Compararlo con el impreso.</translation>
    </message>
    <message>
        <source>character %1 is neither a digit nor one of its letters</source>
        <translation>el carácter %1 no es ni una cifra ni una de sus letras</translation>
    </message>
    <message>
        <source>it has %1 characters instead of %2</source>
        <translation>tiene %1 caracteres en lugar de %2</translation>
    </message>
    <message>
        <source>at least one character is mistyped</source>
        <translation>al menos un carácter está mal escrito</translation>
    </message>
    <message>
        <source>The program is being closed.</source>
        <translation>El programa se está cerrando.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the password (%1 MiB are needed). Close other programs and try again.</source>
        <translation>No hay suficiente memoria para comprobar la contraseña (se necesitan %1 MiB). Cerrar otros programas y volver a intentar.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots hold a public key that is none. Restore keyslots.json from a backup.</source>
        <translation>Las ranuras de clave del espacio de trabajo contienen una clave pública que no lo es. Restaurar keyslots.json desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>A password&apos;s strength is 1 to %1 passes over 8 KiB to %2 MiB of memory.</source>
        <translation>La fortaleza de una contraseña es de 1 a %1 pasadas sobre 8 KiB a %2 MiB de memoria.</translation>
    </message>
    <message>
        <source>The password or the code is wrong.</source>
        <translation>La contraseña o el código no es correcto.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots are damaged: the data key of &quot;%1&quot; does not open. Restore keyslots.json from a backup.</source>
        <translation>Las ranuras de clave del espacio de trabajo están dañadas: la clave de datos de &quot;%1&quot; no se abre. Restaurar keyslots.json desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Preparing the change</source>
        <translation>Preparar el cambio</translation>
    </message>
    <message>
        <source>Using the store</source>
        <translation>Usar el almacén</translation>
    </message>
    <message>
        <source>Changing the store</source>
        <translation>Cambiar el almacén</translation>
    </message>
    <message>
        <source>Writing the changes into the store&apos;s file</source>
        <translation>Escribir los cambios en el archivo del almacén</translation>
    </message>
    <message>
        <source>The workspace&apos;s data has got a new key meanwhile, and this was not done. Do it again.</source>
        <translation>Entretanto los datos del espacio de trabajo recibieron una clave nueva, y esto no se hizo. Hacerlo de nuevo.</translation>
    </message>
    <message>
        <source>; and more</source>
        <translation>; y más</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Comprobar el almacén</translation>
    </message>
    <message>
        <source>%1 counts of &quot;%2&quot; differ from a recount of &quot;%3&quot;</source>
        <translation>%1 recuentos de &quot;%2&quot; difieren de un nuevo recuento de &quot;%3&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not open with this workspace&apos;s key: it is damaged, cut short, or belongs to another workspace. Restore it from a backup.</source>
        <translation>&quot;%1&quot; no se abre con la clave de este espacio de trabajo: está dañado, cortado o pertenece a otro espacio de trabajo. Restaurarlo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The workspace is busy with another change. Try again in a moment.</source>
        <translation>El espacio de trabajo está ocupado con otro cambio. Volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>There is no space left for the workspace&apos;s store. Nothing of this step was kept; free some space and try again.</source>
        <translation>No queda espacio para el almacén del espacio de trabajo. No se conservó nada de este paso; liberar espacio y volver a intentar.</translation>
    </message>
    <message>
        <source>%1 failed: the disk reported an error (%2). Nothing of this step was kept; check the disk and its free space.</source>
        <translation>%1 no fue posible: el disco informó un error (%2). No se conservó nada de este paso; revisar el disco y su espacio libre.</translation>
    </message>
    <message>
        <source>%1 failed: the store is damaged (%2). Run &quot;globant-data-cli check&quot;, and restore a backup if it finds damage.</source>
        <translation>%1 no fue posible: el almacén está dañado (%2). Ejecutar &quot;globant-data-cli check&quot;, y restaurar una copia de seguridad si encuentra daños.</translation>
    </message>
    <message>
        <source>%1 failed: there is not enough memory. Nothing of this step was kept; close other programs and try again.</source>
        <translation>%1 no fue posible: no hay suficiente memoria. No se conservó nada de este paso; cerrar otros programas y volver a intentar.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 no fue posible: %2.</translation>
    </message>
    <message>
        <source>%1 failed: the store&apos;s files cannot be opened for writing (%2). Check the folder&apos;s permissions.</source>
        <translation>%1 no fue posible: los archivos del almacén no se pueden abrir para escribir (%2). Revisar los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>The store&apos;s file &quot;%1&quot; is missing. Restore it from a backup.</source>
        <translation>Falta el archivo del almacén &quot;%1&quot;. Restaurarlo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not encrypted, so it is no store of this program&apos;s. It was left as it is.</source>
        <translation>&quot;%1&quot; no está cifrado, así que no es un almacén de este programa. Se dejó como está.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>&quot;%1&quot; ya existe.</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be created: %2.</source>
        <translation>No se puede crear el almacén &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be made private.</source>
        <translation>No se puede hacer privado &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>Abrir el almacén</translation>
    </message>
    <message>
        <source>There is not enough memory to open the store.</source>
        <translation>No hay suficiente memoria para abrir el almacén.</translation>
    </message>
    <message>
        <source>This build&apos;s database engine does not encrypt; nothing was written.</source>
        <translation>El motor de base de datos de esta compilación no cifra; no se escribió nada.</translation>
    </message>
    <message>
        <source>Unlocking the store</source>
        <translation>Desbloquear el almacén</translation>
    </message>
    <message>
        <source>Setting up the store</source>
        <translation>Preparar el almacén</translation>
    </message>
    <message>
        <source>A store&apos;s key has %1 bytes.</source>
        <translation>La clave de un almacén tiene %1 bytes.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>No existe el archivo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The log has no entry %1.</source>
        <translation>El registro no tiene la entrada %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is missing.</source>
        <translation>Falta la entrada %1 del registro.</translation>
    </message>
    <message>
        <source>Entry %1 of the log was changed after it was written.</source>
        <translation>La entrada %1 del registro se modificó después de escribirse.</translation>
    </message>
    <message>
        <source>The rows of import %1 are not kept any more. Import its file again instead.</source>
        <translation>Las filas de la importación %1 ya no se conservan. Importar su archivo de nuevo.</translation>
    </message>
    <message>
        <source>This cannot be redone, because the row %1 of &quot;%2&quot; was changed since.</source>
        <translation>Esto no se puede rehacer, porque la fila %1 de &quot;%2&quot; cambió desde entonces.</translation>
    </message>
    <message>
        <source>This cannot be redone, because its rows refer to row %1 of &quot;%2&quot;, which is gone.</source>
        <translation>Esto no se puede rehacer, porque sus filas se refieren a la fila %1 de &quot;%2&quot;, que ya no está.</translation>
    </message>
    <message>
        <source>Counting the rows</source>
        <translation>Contar las filas</translation>
    </message>
    <message>
        <source>rows of &quot;%1&quot; are of entry %2, which the log does not have</source>
        <translation>hay filas de &quot;%1&quot; de la entrada %2, que el registro no tiene</translation>
    </message>
    <message>
        <source>the rows of &quot;%1&quot; that entry %2 wrote are not those that the log tells of</source>
        <translation>las filas de &quot;%1&quot; que escribió la entrada %2 no son las que indica el registro</translation>
    </message>
    <message>
        <source>the rejected rows of entry %1 are not those that the log tells of</source>
        <translation>las filas rechazadas de la entrada %1 no son las que indica el registro</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Globant Data (its format is %1, this program knows %2). Install the newer version; nothing was changed.</source>
        <translation>Este espacio de trabajo se escribió con una versión más reciente de Globant Data (su formato es %1, este programa conoce el %2). Instalar la versión más reciente; no se cambió nada.</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; is missing from this program.</source>
        <translation>A este programa le falta la migración &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; of this workspace has the columns %2, and this program expects %3. Use the program version that made it.</source>
        <translation>La tabla &quot;%1&quot; de este espacio de trabajo tiene las columnas %2, y este programa espera %3. Usar la versión del programa con la que se creó.</translation>
    </message>
    <message>
        <source>This workspace was written by an older version of Globant Data. Open it once for writing to bring it up to date.</source>
        <translation>Este espacio de trabajo se escribió con una versión anterior de Globant Data. Abrirlo una vez para escritura para actualizarlo.</translation>
    </message>
    <message>
        <source>The workspace&apos;s setting &quot;%1&quot; is not readable. Choose it again.</source>
        <translation>El ajuste &quot;%1&quot; del espacio de trabajo no se puede leer. Elegirlo de nuevo.</translation>
    </message>
    <message>
        <source>The transaction cannot begin</source>
        <translation>La transacción no puede comenzar</translation>
    </message>
    <message>
        <source>The transaction cannot be committed</source>
        <translation>La transacción no se puede confirmar</translation>
    </message>
    <message>
        <source>The transaction cannot be rolled back</source>
        <translation>La transacción no se puede revertir</translation>
    </message>
    <message>
        <source>Copying the store</source>
        <translation>Copiar el almacén</translation>
    </message>
    <message>
        <source>The workspace is changed all the time. Try again in a moment.</source>
        <translation>El espacio de trabajo cambia todo el tiempo. Volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>%1 failed: its file cannot be read.</source>
        <translation>%1 no fue posible: no se puede leer su archivo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Free some space and try again.</source>
        <translation>No se puede escribir &quot;%1&quot;: %2. Liberar espacio y volver a intentar.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>La edición %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>La importación %1</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows that would come back refer to %2 %3, which is gone. Add it first.</source>
        <translation>%1 no se puede deshacer, porque las filas que volverían se refieren a %2 %3, que ya no está. Primero hay que agregarlo.</translation>
    </message>
    <message>
        <source>%1 %2%3 (%4 rows)</source>
        <translation>%1 %2%3 (%4 filas)</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> de %1</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows of it were changed since, by %2. Undo those changes first.</source>
        <translation>%1 no se puede deshacer, porque desde entonces cambiaron filas suyas por %2. Primero hay que deshacer esos cambios.</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 filas)</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows of &quot;%2&quot; refer to rows that would go: %3 %4%5. Undo what brought those first.</source>
        <translation>%1 no se puede deshacer, porque filas de &quot;%2&quot; se refieren a filas que se irían: %3 %4%5. Primero hay que deshacer lo que las trajo.</translation>
    </message>
    <message>
        <source>, and more</source>
        <translation>, y más</translation>
    </message>
    <message>
        <source>Undoing the change</source>
        <translation>Deshacer el cambio</translation>
    </message>
    <message>
        <source>%1 was undone already (entry %2 of the log).</source>
        <translation>%1 ya se deshizo (entrada %2 del registro).</translation>
    </message>
    <message>
        <source>%1 can no longer be undone: the earlier versions of rows that this takes were kept for a limited time, and are deleted.</source>
        <translation>%1 ya no se puede deshacer: las versiones anteriores de las filas que hacen falta se conservaron por un tiempo limitado, y están eliminadas.</translation>
    </message>
    <message>
        <source>%1 was into the table &quot;%2&quot;, which this program does not know.</source>
        <translation>%1 fue en la tabla &quot;%2&quot;, que este programa no conoce.</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged at frame %1, so that the last changes are missing</source>
        <translation>el registro de escritura anticipada está dañado en la trama %1, así que faltan los últimos cambios</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace: %1. Wait until it is done, or close it.</source>
        <translation>Otro programa está escribiendo en este espacio de trabajo: %1. Esperar a que termine, o cerrarlo.</translation>
    </message>
    <message>
        <source>it did not say which</source>
        <translation>no indicó cuál</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Departamentos</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>departamentos</translation>
    </message>
    <message>
        <source>department</source>
        <translation>departamento</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Empleados</translation>
    </message>
    <message>
        <source>employees</source>
        <translation>empleados</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>empleado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Hired at</source>
        <translation>Contratado el</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>cargos</translation>
    </message>
    <message>
        <source>job</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <translation>&quot;%1&quot; %2</translation>
    </message>
</context>
</TS>
