<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Não existe a conta &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Ler as contas</translation>
    </message>
    <message>
        <source>There is no account with this user code.</source>
        <translation>Não existe nenhuma conta com este código de usuário.</translation>
    </message>
    <message>
        <source>Reading the tokens</source>
        <translation>Ler os tokens</translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to %1 characters.</source>
        <translation>O nome de uma conta tem de 1 a %1 caracteres.</translation>
    </message>
    <message>
        <source>An account&apos;s name neither begins nor ends with a space.</source>
        <translation>O nome de uma conta não começa nem termina com um espaço.</translation>
    </message>
    <message>
        <source>An account&apos;s name has printable characters only.</source>
        <translation>O nome de uma conta tem apenas caracteres imprimíveis.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters. Choose a longer one.</source>
        <translation>Uma senha tem pelo menos %1 caracteres. Escolha uma mais longa.</translation>
    </message>
    <message>
        <source>A password must not be the account&apos;s name. Choose another one.</source>
        <translation>Uma senha não pode ser o nome da conta. Escolha outra.</translation>
    </message>
    <message>
        <source>There is an account &quot;%1&quot; already. Choose another name.</source>
        <translation>Já existe uma conta &quot;%1&quot;. Escolha outro nome.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is disabled.</source>
        <translation>A conta &quot;%1&quot; está desativada.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is not in use any more.</source>
        <translation>A conta &quot;%1&quot; não está mais em uso.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto apenas para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the last administrator. Make somebody else one first.</source>
        <translation>&quot;%1&quot; é o último administrador. Primeiro, torne outra pessoa administradora.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an API account: it has tokens and no password.</source>
        <translation>&quot;%1&quot; é uma conta de API: ela tem tokens e nenhuma senha.</translation>
    </message>
    <message>
        <source>A token expires after 1 to %1 days, or never.</source>
        <translation>Um token expira de 1 a %1 dias depois, ou nunca.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; was not completely made. Ask an administrator to add it again.</source>
        <translation>A conta &quot;%1&quot; não foi criada por completo. Peça a um administrador que a adicione de novo.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; is disabled. Ask an administrator.</source>
        <translation>A conta &quot;%1&quot; está desativada. Consulte um administrador.</translation>
    </message>
    <message>
        <source>This workspace has no administrator left. Restore it from a backup.</source>
        <translation>Este espaço de trabalho não tem mais nenhum administrador. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no person&apos;s account in use. Name another one, or none.</source>
        <translation>&quot;%1&quot; não é a conta em uso de uma pessoa. Indique outra, ou nenhuma.</translation>
    </message>
    <message>
        <source>This workspace has several accounts. Say which one is yours.</source>
        <translation>Este espaço de trabalho tem várias contas. Indique qual é a sua.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>leitor</translation>
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
        <translation>&quot;%1&quot; não é um perfil. Os perfis são viewer, editor e administrator.</translation>
    </message>
    <message>
        <source>This needs the role %1, and this account has the role %2. Ask an administrator.</source>
        <translation>Isto exige o perfil %1, e esta conta tem o perfil %2. Consulte um administrador.</translation>
    </message>
    <message>
        <source>The copy of the store under the new key is not whole (%1). Nothing was changed; run &quot;globant-data-cli check&quot; and try again.</source>
        <translation>A cópia do armazenamento de dados com a nova chave não está íntegra (%1). Nada foi alterado; execute &quot;globant-data-cli check&quot; e tente de novo.</translation>
    </message>
    <message>
        <source>This token is not valid: it is unknown, expired or revoked.</source>
        <translation>Este token não é válido: é desconhecido, expirou ou foi revogado.</translation>
    </message>
    <message>
        <source>The workspace has lost the key of its API tokens. Restore it from a backup.</source>
        <translation>O espaço de trabalho perdeu a chave de seus tokens de API. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>There is no scope &quot;%1&quot;. There are: %2.</source>
        <translation>Não existe o escopo &quot;%1&quot;. Existem: %2.</translation>
    </message>
    <message>
        <source>A token needs a scope. There are: %1.</source>
        <translation>Um token precisa de um escopo. Existem: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a store, but its key slots (keyslots.json) are missing. Restore that file from a backup; without it nothing opens the store.</source>
        <translation>&quot;%1&quot; contém um armazenamento de dados, mas faltam seus slots de chave (keyslots.json). Restaure esse arquivo de um backup; sem ele, nada abre o armazenamento de dados.</translation>
    </message>
    <message>
        <source>Everybody may write to &quot;%1&quot;. Choose a folder that is yours alone.</source>
        <translation>Qualquer um pode gravar em &quot;%1&quot;. Escolha uma pasta que seja só sua.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be made private. Choose a folder that is yours.</source>
        <translation>&quot;%1&quot; não pode ser tornada privada. Escolha uma pasta que seja sua.</translation>
    </message>
    <message>
        <source>There is a workspace in &quot;%1&quot; already. Log in, or choose another folder.</source>
        <translation>Já há um espaço de trabalho em &quot;%1&quot;. Entre, ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>creating the workspace</source>
        <translation>criação do espaço de trabalho</translation>
    </message>
    <message>
        <source>There is a workspace in &quot;%1&quot; already. Choose another folder.</source>
        <translation>Já há um espaço de trabalho em &quot;%1&quot;. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>There is no workspace in &quot;%1&quot;. Make one with &quot;globant-data-cli init&quot;.</source>
        <translation>Não há nenhum espaço de trabalho em &quot;%1&quot;. Crie um com &quot;globant-data-cli init&quot;.</translation>
    </message>
    <message>
        <source>is compressed with %1, which this program does not read. Write it with the codec deflate or null.</source>
        <translation>está comprimido com %1, que este programa não lê. Grave-o com o codec deflate ou null.</translation>
    </message>
    <message>
        <source>is compressed with &quot;%1&quot;, which is no codec that this program knows. Write it with the codec deflate or null.</source>
        <translation>está comprimido com &quot;%1&quot;, um codec que este programa não conhece. Grave-o com o codec deflate ou null.</translation>
    </message>
    <message>
        <source>The Avro file &quot;%1&quot; is damaged: %2. Have it written again.</source>
        <translation>O arquivo Avro &quot;%1&quot; está danificado: %2. Peça que seja gravado de novo.</translation>
    </message>
    <message>
        <source>block %1 %2</source>
        <translation>o bloco %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Avro file.</source>
        <translation>&quot;%1&quot; não é um arquivo Avro.</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <translation>seu cabeçalho não pode ser lido</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <translation>termina dentro do cabeçalho</translation>
    </message>
    <message>
        <source>its header has no schema</source>
        <translation>seu cabeçalho não tem esquema</translation>
    </message>
    <message>
        <source>The rows of &quot;%1&quot; hold nothing.</source>
        <translation>As linhas de &quot;%1&quot; não contêm nada.</translation>
    </message>
    <message>
        <source>claims an impossible size</source>
        <translation>declara um tamanho impossível</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>zlib cannot be started.</source>
        <translation>Não foi possível iniciar a zlib.</translation>
    </message>
    <message>
        <source>cannot be unpacked</source>
        <translation>não pode ser descomprimido</translation>
    </message>
    <message>
        <source>holds what is no row of its schema</source>
        <translation>contém algo que não é uma linha do seu esquema</translation>
    </message>
    <message>
        <source>has more rows than it claims</source>
        <translation>tem mais linhas do que declara</translation>
    </message>
    <message>
        <source>does not end with the mark that the file&apos;s header names</source>
        <translation>não termina com a marca que o cabeçalho do arquivo indica</translation>
    </message>
    <message>
        <source>has fewer rows than it claims</source>
        <translation>tem menos linhas do que declara</translation>
    </message>
    <message>
        <source>The rows could not be compressed: there is not enough memory.</source>
        <translation>As linhas não puderam ser comprimidas: não há memória suficiente.</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>uma data</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>uma data e hora</translation>
    </message>
    <message>
        <source>a time of day</source>
        <translation>uma hora do dia</translation>
    </message>
    <message>
        <source>a decimal number</source>
        <translation>um número decimal</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>uma duração</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sim ou não</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>um número inteiro</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>um número</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>um texto</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>a record</source>
        <translation>um registro</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>uma lista</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>um mapa</translation>
    </message>
    <message>
        <source>The Avro file&apos;s schema cannot be used: %1.</source>
        <translation>O esquema do arquivo Avro não pode ser usado: %1.</translation>
    </message>
    <message>
        <source>it is longer than 1 MiB</source>
        <translation>tem mais de 1 MiB</translation>
    </message>
    <message>
        <source>it is no JSON (%1)</source>
        <translation>não é JSON (%1)</translation>
    </message>
    <message>
        <source>its rows are no records</source>
        <translation>suas linhas não são registros</translation>
    </message>
    <message>
        <source>a record in it holds itself without end</source>
        <translation>um registro nele contém a si mesmo sem fim</translation>
    </message>
    <message>
        <source>it has more than %1 types</source>
        <translation>tem mais de %1 tipos</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep</source>
        <translation>tem mais de %1 níveis de profundidade</translation>
    </message>
    <message>
        <source>a type in it is neither a name, a list nor an object</source>
        <translation>um tipo nele não é nem um nome, nem uma lista, nem um objeto</translation>
    </message>
    <message>
        <source>there is no type %1</source>
        <translation>não existe o tipo %1</translation>
    </message>
    <message>
        <source>%1 is no name: letters, digits and _ are allowed</source>
        <translation>%1 não é um nome: são permitidos letras, dígitos e _</translation>
    </message>
    <message>
        <source>the name %1 is there twice</source>
        <translation>o nome %1 aparece duas vezes</translation>
    </message>
    <message>
        <source>%1 is no field&apos;s name: letters, digits and _ are allowed</source>
        <translation>%1 não é o nome de um campo: são permitidos letras, dígitos e _</translation>
    </message>
    <message>
        <source>the field %1 is there twice</source>
        <translation>o campo %1 aparece duas vezes</translation>
    </message>
    <message>
        <source>%1 is no symbol: letters, digits and _ are allowed</source>
        <translation>%1 não é um símbolo: são permitidos letras, dígitos e _</translation>
    </message>
    <message>
        <source>a fixed type has no usable size</source>
        <translation>um tipo fixo não tem um tamanho utilizável</translation>
    </message>
    <message>
        <source>a union in it holds a union</source>
        <translation>uma união nele contém uma união</translation>
    </message>
    <message>
        <source>a union in it is empty</source>
        <translation>uma união nele está vazia</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Ler o backup</translation>
    </message>
    <message>
        <source>its rows are not those of the store</source>
        <translation>suas linhas não são as do armazenamento de dados</translation>
    </message>
    <message>
        <source>its bytes are not those of the store</source>
        <translation>seus bytes não são os do armazenamento de dados</translation>
    </message>
    <message>
        <source>The backup is not whole (%1), so it was thrown away. Run &quot;globant-data-cli check&quot;.</source>
        <translation>O backup não está íntegro (%1), por isso foi descartado. Execute &quot;globant-data-cli check&quot;.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written to: %2. Choose another place for the backup.</source>
        <translation>Não é possível gravar na pasta &quot;%1&quot;: %2. Escolha outro lugar para o backup.</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already. Choose another name.</source>
        <translation>Já existe um arquivo &quot;%1&quot;. Escolha outro nome.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a backup of another workspace, or was changed; it opens with a password of its day.</source>
        <translation>&quot;%1&quot; é um backup de outro espaço de trabalho, ou foi alterado; ele abre com uma senha da sua data.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>&quot;%1&quot; não pode ser lido: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no backup that can be used: %2.</source>
        <translation>&quot;%1&quot; não é um backup que possa ser usado: %2.</translation>
    </message>
    <message>
        <source>it is too small</source>
        <translation>é pequeno demais</translation>
    </message>
    <message>
        <source>its end is missing, so it is cut off or of another kind</source>
        <translation>falta o seu final, então está cortado ou é de outro tipo</translation>
    </message>
    <message>
        <source>what stands at its end was changed</source>
        <translation>o que há no seu final foi alterado</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Globant Data. Install that to restore it.</source>
        <translation>&quot;%1&quot; foi gravado por uma versão mais nova do Globant Data. Instale-a para restaurá-lo.</translation>
    </message>
    <message>
        <source>parts of it are missing or too many</source>
        <translation>faltam ou sobram partes dele</translation>
    </message>
    <message>
        <source>its key slots were changed</source>
        <translation>seus slots de chave foram alterados</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not what was written: what stands at its end was changed, or it is of another key.</source>
        <translation>&quot;%1&quot; não é o que foi gravado: o que há no seu final foi alterado, ou é de outra chave.</translation>
    </message>
    <message>
        <source>The backup cannot be written: %1. Free some space and try again.</source>
        <translation>O backup não pode ser gravado: %1. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>its bytes %1 to %2 are not what was written</source>
        <translation>seus bytes %1 a %2 não são o que foi gravado</translation>
    </message>
    <message>
        <source>it does not say what it holds</source>
        <translation>não diz o que contém</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>tem %1 bytes em vez de %2</translation>
    </message>
    <message>
        <source>The folder for backups, &quot;%1&quot;, is not there. Connect its disk, or choose another folder.</source>
        <translation>A pasta de backups, &quot;%1&quot;, não está lá. Conecte o disco dela, ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The folder for backups, &quot;%1&quot;, cannot be read. Check its permissions, or choose another folder.</source>
        <translation>A pasta de backups, &quot;%1&quot;, não pode ser lida. Verifique suas permissões, ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened for writing: %2. Check the folder&apos;s permissions.</source>
        <translation>&quot;%1&quot; não pode ser aberto para gravação: %2. Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>A backup is being made or tested already. Wait until it is done.</source>
        <translation>Um backup já está sendo feito ou testado. Espere até que termine.</translation>
    </message>
    <message>
        <source>There is no room for a backup in &quot;%1&quot;: it takes about %2 MB, and %3 MB are free. Make room, or choose another folder.</source>
        <translation>Não há espaço para um backup em &quot;%1&quot;: ele ocupa cerca de %2 MB, e há %3 MB livres. Libere espaço, ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The backup did not run.</source>
        <translation>O backup não foi executado.</translation>
    </message>
    <message>
        <source>An old backup cannot be removed: %1</source>
        <translation>Um backup antigo não pode ser removido: %1</translation>
    </message>
    <message>
        <source>The backup was stopped. It is made the next time.</source>
        <translation>O backup foi interrompido. Será feito da próxima vez.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes no sense as the %2 of a cron expression. It takes %3 to %4, lists (1,5), ranges (1-5) and steps (*/5).</source>
        <translation>&quot;%1&quot; não faz sentido como %2 de uma expressão cron. São aceitos de %3 a %4, listas (1,5), intervalos (1-5) e passos (*/5).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no cron expression. Give five fields (minute, hour, day of month, month, day of week), such as &quot;18 4 * * *&quot;.</source>
        <translation>&quot;%1&quot; não é uma expressão cron. Informe cinco campos (minuto, hora, dia do mês, mês, dia da semana), como &quot;18 4 * * *&quot;.</translation>
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
        <translation>dia do mês</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mês</translation>
    </message>
    <message>
        <source>day of week</source>
        <translation>dia da semana</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a day that never comes. Choose another one.</source>
        <translation>&quot;%1&quot; indica um dia que nunca chega. Escolha outro.</translation>
    </message>
    <message>
        <source>There is no backup &quot;%1&quot;.</source>
        <translation>Não existe o backup &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the newest backup that is whole. Make another one first.</source>
        <translation>&quot;%1&quot; é o backup íntegro mais recente. Primeiro, faça outro.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>&quot;%1&quot; não pode ser gravado: %2.</translation>
    </message>
    <message>
        <source>The backup cannot be restored to &quot;%1&quot;: %2. Nothing was restored.</source>
        <translation>O backup não pode ser restaurado em &quot;%1&quot;: %2. Nada foi restaurado.</translation>
    </message>
    <message>
        <source>its tables have other numbers of rows</source>
        <translation>suas tabelas têm outros números de linhas</translation>
    </message>
    <message>
        <source>The restored store is not whole (%1). Nothing was restored; check the disk.</source>
        <translation>O armazenamento de dados restaurado não está íntegro (%1). Nada foi restaurado; verifique o disco.</translation>
    </message>
    <message>
        <source>restoring a backup</source>
        <translation>restauração de um backup</translation>
    </message>
    <message>
        <source>The restored store is not whole (%1). Nothing was changed; check the disk.</source>
        <translation>O armazenamento de dados restaurado não está íntegro (%1). Nada foi alterado; verifique o disco.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a backup of another workspace. Restore it into a new folder.</source>
        <translation>&quot;%1&quot; é um backup de outro espaço de trabalho. Restaure-o em uma pasta nova.</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Ler o armazenamento de dados</translation>
    </message>
    <message>
        <source>The schedule&apos;s &quot;%1&quot; makes no sense. It is %2.</source>
        <translation>O valor &quot;%1&quot; da programação não faz sentido. Ele é %2.</translation>
    </message>
    <message>
        <source>a list of days, 1 for Monday to 7 for Sunday</source>
        <translation>uma lista de dias, de 1 para segunda-feira a 7 para domingo</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>um de %1</translation>
    </message>
    <message>
        <source>an object of numbers: recent, daily, weekly, monthly</source>
        <translation>um objeto de números: recent, daily, weekly, monthly</translation>
    </message>
    <message>
        <source>a time of day from 00:00 to 23:59</source>
        <translation>uma hora do dia de 00:00 a 23:59</translation>
    </message>
    <message>
        <source>one day or more, 1 for Monday to 7 for Sunday</source>
        <translation>um dia ou mais, de 1 para segunda-feira a 7 para domingo</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>um número de 1 a %1</translation>
    </message>
    <message>
        <source>a number from 0 to %1</source>
        <translation>um número de 0 a %1</translation>
    </message>
    <message>
        <source>an absolute path, or empty for the workspace&apos;s own</source>
        <translation>um caminho absoluto, ou vazio para o do próprio espaço de trabalho</translation>
    </message>
    <message>
        <source>numbers from 0 to %1</source>
        <translation>números de 0 a %1</translation>
    </message>
    <message>
        <source>The schedule of backups is not readable (%1). Set it again.</source>
        <translation>A programação de backups não pode ser lida (%1). Defina-a de novo.</translation>
    </message>
    <message>
        <source>The backup does not come back whole: %1. Make a new one now, and check the disk.</source>
        <translation>O backup não volta inteiro: %1. Faça um novo agora e verifique o disco.</translation>
    </message>
    <message>
        <source>its log ends with another entry</source>
        <translation>seu histórico termina com outro registro</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, left by a self-test, cannot be removed. Remove it.</source>
        <translation>&quot;%1&quot;, deixado por um autoteste, não pode ser removido. Remova-o.</translation>
    </message>
    <message>
        <source>There is no room to restore a backup for the self-test: it takes %1 MB beside the workspace, and %2 MB are free. Make room.</source>
        <translation>Não há espaço para restaurar um backup no autoteste: ele ocupa %1 MB ao lado do espaço de trabalho, e há %2 MB livres. Libere espaço.</translation>
    </message>
    <message>
        <source>There is no backup left in &quot;%1&quot;. Make a new one.</source>
        <translation>Não resta nenhum backup em &quot;%1&quot;. Faça um novo.</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>Não existe a tabela &quot;%1&quot;. Existem: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Globant Data. Install that to restore from it.</source>
        <translation>&quot;%1&quot; foi gravado por uma versão mais nova do Globant Data. Instale-a para restaurar a partir dele.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. Nada foi alterado.</translation>
    </message>
    <message>
        <source>The backup has no table &quot;%1&quot;.</source>
        <translation>O backup não tem a tabela &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The backup&apos;s table &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>A tabela &quot;%1&quot; do backup não tem o campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>OpenSSL offers no SHA-256.</source>
        <translation>O OpenSSL não oferece SHA-256.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of this step was kept.</source>
        <translation>Cancelado. Nada desta etapa foi mantido.</translation>
    </message>
    <message>
        <source>there is no systemctl here</source>
        <translation>não há systemctl aqui</translation>
    </message>
    <message>
        <source>systemctl did not answer</source>
        <translation>o systemctl não respondeu</translation>
    </message>
    <message>
        <source>systemctl failed</source>
        <translation>o systemctl falhou</translation>
    </message>
    <message>
        <source>The timer is written, but systemd does not run it for you now (%1). Where it does: systemctl --user enable --now %2.</source>
        <translation>O temporizador foi gravado, mas o systemd não o executa agora (%1). Onde ele executa: systemctl --user enable --now %2.</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; cannot stand in a timer. Give an absolute path without line breaks.</source>
        <translation>%1 &quot;%2&quot; não pode constar em um temporizador. Informe um caminho absoluto sem quebras de linha.</translation>
    </message>
    <message>
        <source>systemd runs no program of the path &quot;%1&quot;. Install it elsewhere.</source>
        <translation>O systemd não executa nenhum programa do caminho &quot;%1&quot;. Instale-o em outro lugar.</translation>
    </message>
    <message>
        <source>The account&apos;s name cannot stand in a timer.</source>
        <translation>O nome da conta não pode constar em um temporizador.</translation>
    </message>
    <message>
        <source>password file</source>
        <translation>arquivo de senha</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made. Check its permissions.</source>
        <translation>A pasta &quot;%1&quot; não pode ser criada. Verifique suas permissões.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; refers to itself, in a circle, or to a table that no schema describes.</source>
        <translation>A tabela &quot;%1&quot; refere-se a si mesma, em círculo, ou a uma tabela que nenhum esquema descreve.</translation>
    </message>
    <message>
        <source>Two table schemas use the name &quot;%1&quot;.</source>
        <translation>Dois esquemas de tabela usam o nome &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; refers to &quot;%2&quot; of &quot;%3&quot;, which is not that table&apos;s primary key.</source>
        <translation>A tabela &quot;%1&quot; refere-se a &quot;%2&quot; de &quot;%3&quot;, que não é a chave primária dessa tabela.</translation>
    </message>
    <message>
        <source>%1 in %2 is no whole number.</source>
        <translation>%1 em %2 não é um número inteiro.</translation>
    </message>
    <message>
        <source>%1 in %2 is too large a number.</source>
        <translation>%1 em %2 é um número grande demais.</translation>
    </message>
    <message>
        <source>%1 in %2 is below the smallest value allowed, %3.</source>
        <translation>%1 em %2 está abaixo do menor valor permitido, %3.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 não tem valor.</translation>
    </message>
    <message>
        <source>%1 in %2 is no date and time; write it like %3.</source>
        <translation>%1 em %2 não é uma data e hora; escreva como %3.</translation>
    </message>
    <message>
        <source>The value of %1 has %2 characters; %3 are allowed.</source>
        <translation>O valor de %1 tem %2 caracteres; são permitidos %3.</translation>
    </message>
    <message>
        <source>No %1 has the id %2.</source>
        <translation>Não existe %1 com o id %2.</translation>
    </message>
    <message>
        <source>The value of %1 has characters that are no text.</source>
        <translation>O valor de %1 tem caracteres que não são texto.</translation>
    </message>
    <message>
        <source>The table schema &quot;%1&quot; cannot be used: %2.</source>
        <translation>O esquema de tabela &quot;%1&quot; não pode ser usado: %2.</translation>
    </message>
    <message>
        <source>%1 must be lower-case letters, digits and _, and is &quot;%2&quot;</source>
        <translation>%1 deve ter letras minúsculas, dígitos e _, e é &quot;%2&quot;</translation>
    </message>
    <message>
        <source>it has no fields</source>
        <translation>não tem campos</translation>
    </message>
    <message>
        <source>the field name &quot;%1&quot; is taken</source>
        <translation>o nome de campo &quot;%1&quot; já está em uso</translation>
    </message>
    <message>
        <source>a field&apos;s name</source>
        <translation>o nome de um campo</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; has the type &quot;%2&quot;; integer, string and datetime are known</source>
        <translation>o campo &quot;%1&quot; tem o tipo &quot;%2&quot;; são conhecidos integer, string e datetime</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; must be %3</source>
        <translation>%1 de &quot;%2&quot; deve ser %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadeiro ou falso</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>um número inteiro acima de 0</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; has the constraint &quot;%2&quot;, which its type does not have here</source>
        <translation>o campo &quot;%1&quot; tem a restrição &quot;%2&quot;, que o seu tipo não tem aqui</translation>
    </message>
    <message>
        <source>primaryKey must name one required integer field</source>
        <translation>primaryKey deve indicar um campo inteiro obrigatório</translation>
    </message>
    <message>
        <source>each of foreignKeys must join one integer field to a resource&apos;s field</source>
        <translation>cada item de foreignKeys deve unir um campo inteiro ao campo de um recurso</translation>
    </message>
    <message>
        <source>the field &quot;%1&quot; refers to two tables</source>
        <translation>o campo &quot;%1&quot; refere-se a duas tabelas</translation>
    </message>
    <message>
        <source>x-rollup&apos;s name</source>
        <translation>o nome de x-rollup</translation>
    </message>
    <message>
        <source>x-rollup needs one or two required integer fields in groupBy and a required datetime field as time</source>
        <translation>x-rollup precisa de um ou dois campos inteiros obrigatórios em groupBy e de um campo de data e hora obrigatório em time</translation>
    </message>
    <message>
        <source>x-rollup has a column &quot;%1&quot; of its own, so groupBy cannot name such a field</source>
        <translation>x-rollup tem uma coluna &quot;%1&quot; própria, portanto groupBy não pode indicar um campo assim</translation>
    </message>
    <message>
        <source>The table schema &quot;%1&quot; is no JSON object: %2.</source>
        <translation>O esquema de tabela &quot;%1&quot; não é um objeto JSON: %2.</translation>
    </message>
    <message>
        <source>The date and time format &quot;%1&quot; cannot be used: %2. Write it like dd/MM/yyyy HH:mm:ss.</source>
        <translation>O formato de data e hora &quot;%1&quot; não pode ser usado: %2. Escreva-o como dd/MM/yyyy HH:mm:ss.</translation>
    </message>
    <message>
        <source>a quote (&apos;) is not closed</source>
        <translation>uma aspa (&apos;) não está fechada</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>&quot;%1&quot; não é conhecido</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a date; letters that stand for themselves go between quotes (&apos;)</source>
        <translation>&quot;%1&quot; não é parte de uma data; letras literais ficam entre aspas (&apos;)</translation>
    </message>
    <message>
        <source>it needs a year (yyyy), a month (MM; mm are minutes) and a day (dd)</source>
        <translation>precisa de um ano (yyyy), um mês (MM; mm são minutos) e um dia (dd)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; occurs twice</source>
        <translation>&quot;%1&quot; aparece duas vezes</translation>
    </message>
    <message>
        <source>the hour occurs twice</source>
        <translation>a hora aparece duas vezes</translation>
    </message>
    <message>
        <source>AP goes with h or hh</source>
        <translation>AP acompanha h ou hh</translation>
    </message>
    <message>
        <source>minutes (mm) need an hour (HH); a month is MM</source>
        <translation>minutos (mm) precisam de uma hora (HH); um mês é MM</translation>
    </message>
    <message>
        <source>nothing shows where &quot;%1&quot; ends; double it</source>
        <translation>nada mostra onde &quot;%1&quot; termina; duplique-o</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space and try again.</source>
        <translation>Não há mais espaço para gravar &quot;%1&quot;. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; failed: %3.</source>
        <translation>%1 &quot;%2&quot; não foi possível: %3.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Flushing</source>
        <translation>Descarregar em disco</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Protecting</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists and is not a folder. Choose another place.</source>
        <translation>&quot;%1&quot; existe e não é uma pasta. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made. Choose a place that you may write to.</source>
        <translation>A pasta &quot;%1&quot; não pode ser criada. Escolha um lugar em que se possa gravar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than the %2 bytes expected of it.</source>
        <translation>&quot;%1&quot; é maior que os %2 bytes esperados.</translation>
    </message>
    <message>
        <source>There is no space left to write &quot;%1&quot;. Free some space; it is tried again.</source>
        <translation>Não há mais espaço para gravar &quot;%1&quot;. Libere espaço; haverá nova tentativa.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be moved to &quot;%2&quot;: %3. Whoever imports must be permitted to write to both folders.</source>
        <translation>&quot;%1&quot; não pode ser movido para &quot;%2&quot;: %3. Quem importa precisa poder gravar nas duas pastas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder, and imported files are to go there. Move it elsewhere.</source>
        <translation>&quot;%1&quot; não é uma pasta, e os arquivos importados devem ir para lá. Mova-o para outro lugar.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: %2. Whoever imports must be permitted to write there.</source>
        <translation>A pasta &quot;%1&quot; não pode ser criada: %2. Quem importa precisa poder gravar lá.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Check its name.</source>
        <translation>Não existe a pasta &quot;%1&quot;. Verifique o nome.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read: %2.</source>
        <translation>A pasta &quot;%1&quot; não pode ser lida: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed or is gone; nothing of it was imported.</source>
        <translation>&quot;%1&quot; mudou ou não está mais lá; nada dele foi importado.</translation>
    </message>
    <message>
        <source>You are not permitted to read &quot;%1&quot;.</source>
        <translation>Não há permissão para ler &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2.</source>
        <translation>&quot;%1&quot; não pode ser aberto: %2.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder &quot;%1&quot;, so its files cannot be moved when they are imported: %2. Choose a folder that you may write to.</source>
        <translation>Nada pode ser gravado na pasta &quot;%1&quot;, portanto seus arquivos não podem ser movidos ao serem importados: %2. Escolha uma pasta em que se possa gravar.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is watched already, by another window or another program.</source>
        <translation>A pasta &quot;%1&quot; já é monitorada por outra janela ou outro programa.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>A importação foi cancelada.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; is not valid UTF-8. Rename it, and put it back.</source>
        <translation>O nome de &quot;%1&quot; não é UTF-8 válido. Renomeie-o e coloque-o de volta.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; does not say which table it holds: it should contain one of %2. Rename it, and put it back.</source>
        <translation>O nome de &quot;%1&quot; não diz qual tabela contém: deveria conter um de %2. Renomeie-o e coloque-o de volta.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; was cancelled.</source>
        <translation>A leitura de &quot;%1&quot; foi cancelada.</translation>
    </message>
    <message>
        <source>You are not permitted to write to &quot;%1&quot;, where files go when they are imported.</source>
        <translation>Não há permissão para gravar em &quot;%1&quot;, para onde vão os arquivos ao serem importados.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was replaced.</source>
        <translation>&quot;%1&quot; foi substituído.</translation>
    </message>
    <message>
        <source>a text or a number that says its unit (the logical type timestamp-millis)</source>
        <translation>um texto ou um número que diga sua unidade (o tipo lógico timestamp-millis)</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; of the file holds %2; %3 needs %4.</source>
        <translation>O campo &quot;%1&quot; do arquivo contém %2; %3 precisa de %4.</translation>
    </message>
    <message>
        <source>The table %1 has no field &quot;%2&quot;.</source>
        <translation>A tabela %1 não tem o campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The file has %1 fields; there is no field %2.</source>
        <translation>O arquivo tem %1 campos; não há um campo %2.</translation>
    </message>
    <message>
        <source>Field %1 of the file was given to two fields.</source>
        <translation>O campo %1 do arquivo foi atribuído a dois campos.</translation>
    </message>
    <message>
        <source>The file has no field for %1 of %2. It has the fields &quot;%3&quot;.</source>
        <translation>O arquivo não tem um campo para %1 de %2. Ele tem os campos &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>The value of %1 has bytes that are no text.</source>
        <translation>O valor de %1 tem bytes que não são texto.</translation>
    </message>
    <message>
        <source>The value of %1 is not within the years 1 to 9999.</source>
        <translation>O valor de %1 não está entre os anos 1 e 9999.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a line longer than 8 MiB, so it is no CSV that can be read.</source>
        <translation>&quot;%1&quot; tem uma linha com mais de 8 MiB, portanto não é um CSV que possa ser lido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with 8 MiB of blank lines, so it is no CSV that can be read.</source>
        <translation>&quot;%1&quot; começa com 8 MiB de linhas em branco, portanto não é um CSV que possa ser lido.</translation>
    </message>
    <message>
        <source>Import %1 was undone. Import its file again instead.</source>
        <translation>A importação %1 foi desfeita. Importe o arquivo dela de novo.</translation>
    </message>
    <message>
        <source>The corrected rows cannot be written: %1.</source>
        <translation>As linhas corrigidas não podem ser gravadas: %1.</translation>
    </message>
    <message>
        <source>Import %1 has no rejected rows that wait for another try.</source>
        <translation>A importação %1 não tem linhas rejeitadas à espera de outra tentativa.</translation>
    </message>
    <message>
        <source>In dates like &quot;%1&quot; the day may come first or the month.</source>
        <translation>Em datas como &quot;%1&quot; o dia pode vir primeiro, ou o mês.</translation>
    </message>
    <message>
        <source> Their years have two digits besides: export the dates with the year in four digits, such as 2021-07-27.</source>
        <translation> Além disso, seus anos têm dois dígitos: exporte as datas com o ano em quatro dígitos, como 2021-07-27.</translation>
    </message>
    <message>
        <source> Say which: --datetime-format &quot;%1&quot; or --datetime-format &quot;%2&quot;.</source>
        <translation> Indique qual: --datetime-format &quot;%1&quot; ou --datetime-format &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The delimiter must be one ASCII character other than a quote or a line break.</source>
        <translation>O delimitador deve ser um caractere ASCII que não seja uma aspa nem uma quebra de linha.</translation>
    </message>
    <message>
        <source>Columns are counted from 1; &quot;%1&quot; was given none of them.</source>
        <translation>As colunas são contadas a partir de 1; &quot;%1&quot; não recebeu nenhuma delas.</translation>
    </message>
    <message>
        <source>Column %1 was given to two fields.</source>
        <translation>A coluna %1 foi atribuída a dois campos.</translation>
    </message>
    <message>
        <source>The file has %1 columns; there is no column %2.</source>
        <translation>O arquivo tem %1 colunas; não há uma coluna %2.</translation>
    </message>
    <message>
        <source> The file has the columns &quot;%1&quot;.</source>
        <translation> O arquivo tem as colunas &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The file has no column for %1 of %2.%3 Rename a column in its first line, or say by position which column holds which field.</source>
        <translation>O arquivo não tem uma coluna para %1 de %2.%3 Renomeie uma coluna na primeira linha, ou diga por posição qual coluna contém qual campo.</translation>
    </message>
    <message>
        <source>Reading the keys of &quot;%1&quot;</source>
        <translation>Ler as chaves de &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing of this file was imported.</source>
        <translation>A importação foi cancelada; nada deste arquivo foi importado.</translation>
    </message>
    <message>
        <source>Reading the log of imports</source>
        <translation>Ler o histórico de importações</translation>
    </message>
    <message>
        <source>There is no import %1. &quot;imports list&quot; shows those there are.</source>
        <translation>Não existe a importação %1. &quot;imports list&quot; mostra as que há.</translation>
    </message>
    <message>
        <source>Reading rejected rows</source>
        <translation>Ler as linhas rejeitadas</translation>
    </message>
    <message>
        <source>The rejected rows of import %1 were kept for a limited time, and are deleted. Import its file again instead.</source>
        <translation>As linhas rejeitadas da importação %1 foram mantidas por tempo limitado, e estão excluídas. Importe o arquivo dela de novo.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>coluna %1</translation>
    </message>
    <message>
        <source>Entry %1 of the log is no import.</source>
        <translation>O registro %1 do histórico não é uma importação.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. Check its name.</source>
        <translation>Não existe o arquivo &quot;%1&quot;. Verifique o nome.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Choose the files in it.</source>
        <translation>&quot;%1&quot; é uma pasta. Escolha os arquivos que estão nela.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; grew while it was read; nothing was imported. Wait until it is written completely.</source>
        <translation>&quot;%1&quot; cresceu enquanto era lido; nada foi importado. Espere até que esteja gravado por completo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; became shorter while it was read; nothing was imported. Wait until it is written completely.</source>
        <translation>&quot;%1&quot; ficou menor enquanto era lido; nada foi importado. Espere até que esteja gravado por completo.</translation>
    </message>
    <message>
        <source>OpenSSL could not compute a SHA-256.</source>
        <translation>O OpenSSL não conseguiu calcular um SHA-256.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the file.</source>
        <translation>Não há memória suficiente para ler o arquivo.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; does not say which table it holds: it should contain one of %2. Name the table (--table).</source>
        <translation>O nome de &quot;%1&quot; não diz qual tabela contém: deveria conter um de %2. Indique a tabela (--table).</translation>
    </message>
    <message>
        <source>The rejected rows cannot be written: %1.</source>
        <translation>As linhas rejeitadas não podem ser gravadas: %1.</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;.</source>
        <translation>Não existe a tabela &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Preparing the import</source>
        <translation>Preparar a importação</translation>
    </message>
    <message>
        <source>Importing rows into &quot;%1&quot;</source>
        <translation>Importar linhas em &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The store gave out other keys than the file&apos;s; nothing was kept.</source>
        <translation>O armazenamento de dados atribuiu chaves diferentes das do arquivo; nada foi mantido.</translation>
    </message>
    <message>
        <source>A quoted value is not closed, or other text follows its closing quote.</source>
        <translation>Um valor entre aspas não está fechado, ou há outro texto depois da aspa final.</translation>
    </message>
    <message>
        <source>The row has bytes that are no text in the encoding %1.</source>
        <translation>A linha tem bytes que não são texto na codificação %1.</translation>
    </message>
    <message>
        <source>The row has %1 column; %2 are expected.</source>
        <translation>A linha tem %1 coluna; são esperadas %2.</translation>
    </message>
    <message>
        <source>The row has %1 columns; %2 are expected.</source>
        <translation>A linha tem %1 colunas; são esperadas %2.</translation>
    </message>
    <message>
        <source>a ZIP archive or an Excel workbook</source>
        <translation>um arquivo ZIP ou uma pasta de trabalho do Excel</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>um documento antigo do Office</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>uma imagem</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>um documento PDF</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>um programa</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>um arquivo comprimido</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>um pacote de arquivos</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>um banco de dados</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>um arquivo Avro</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>um arquivo Parquet</translation>
    </message>
    <message>
        <source> Export the data as CSV and choose that file.</source>
        <translation> Exporte os dados como CSV e escolha esse arquivo.</translation>
    </message>
    <message>
        <source>The file is no CSV but %1.</source>
        <translation>O arquivo não é um CSV, mas %1.</translation>
    </message>
    <message>
        <source>The file is no CSV: it holds binary data.</source>
        <translation>O arquivo não é um CSV: contém dados binários.</translation>
    </message>
    <message>
        <source>There is no space left to sort the rows beside the workspace. Free some space and import again; nothing was imported.</source>
        <translation>Não há mais espaço para ordenar as linhas ao lado do espaço de trabalho. Libere espaço e importe de novo; nada foi importado.</translation>
    </message>
    <message>
        <source>%1 a temporary file failed: %2. Nothing was imported.</source>
        <translation>%1 um arquivo temporário não foi possível: %2. Nada foi importado.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>A temporary file was changed while rows were sorted. Nothing was imported; check the disk.</source>
        <translation>Um arquivo temporário foi alterado enquanto as linhas eram ordenadas. Nada foi importado; verifique o disco.</translation>
    </message>
    <message>
        <source>Reading the upload was cancelled.</source>
        <translation>A leitura do envio foi cancelada.</translation>
    </message>
    <message>
        <source>Another row has the %1 %2 already.</source>
        <translation>Outra linha já tem o %1 %2.</translation>
    </message>
    <message>
        <source>There is no space left for the upload. Free some space and go on with it.</source>
        <translation>Não há mais espaço para o envio. Libere espaço e continue com ele.</translation>
    </message>
    <message>
        <source>%1 an upload failed: %2.</source>
        <translation>%1 um envio não foi possível: %2.</translation>
    </message>
    <message>
        <source>An upload could not be encrypted.</source>
        <translation>Um envio não pôde ser criptografado.</translation>
    </message>
    <message>
        <source>The upload is not what was sent: its file was changed. Send it again.</source>
        <translation>O envio não é o que foi mandado: seu arquivo foi alterado. Envie-o de novo.</translation>
    </message>
    <message>
        <source>There is no such upload, or it is too old. Begin it again.</source>
        <translation>Não existe tal envio, ou ele é antigo demais. Comece-o de novo.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>The upload would have %1 bytes, and the disk has room for %2. Make room on it first.</source>
        <translation>O envio teria %1 bytes, e o disco tem lugar para %2. Primeiro, libere espaço nele.</translation>
    </message>
    <message>
        <source>There are more bytes than the %1 that the upload was begun with.</source>
        <translation>Há mais bytes que os %1 com que o envio foi começado.</translation>
    </message>
    <message>
        <source>The upload is not what was sent: a part of its file is gone. Send it again.</source>
        <translation>O envio não é o que foi mandado: falta uma parte do seu arquivo. Envie-o de novo.</translation>
    </message>
    <message>
        <source>The upload is not complete: %1 of %2 bytes are there.</source>
        <translation>O envio não está completo: há %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>There is no export in the folder that was broken off: this one starts anew.</source>
        <translation>Não há na pasta nenhuma exportação interrompida: esta começa de novo.</translation>
    </message>
    <message>
        <source>The export that was broken off was of other tables, of another codec or in other parts: this one starts anew.</source>
        <translation>A exportação interrompida era de outras tabelas, de outro codec ou em outras partes: esta começa de novo.</translation>
    </message>
    <message>
        <source>The data changed since the export was broken off: it starts anew, so that all files are of one moment.</source>
        <translation>Os dados mudaram desde que a exportação foi interrompida: ela começa de novo, para que todos os arquivos sejam de um mesmo momento.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not as the export left it, and is written again.</source>
        <translation>&quot;%1&quot; não está como a exportação o deixou, e é gravado de novo.</translation>
    </message>
    <message>
        <source>%1 file was done already.</source>
        <translation>%1 arquivo já estava pronto.</translation>
    </message>
    <message>
        <source>%1 files were done already.</source>
        <translation>%1 arquivos já estavam prontos.</translation>
    </message>
    <message>
        <source>The folder also holds &quot;%1&quot;, which is of an earlier export.</source>
        <translation>A pasta também contém &quot;%1&quot;, que é de uma exportação anterior.</translation>
    </message>
    <message>
        <source>Exporting &quot;%1&quot;</source>
        <translation>Exportar &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>A exportação foi cancelada.</translation>
    </message>
    <message>
        <source>These are no counts of hires.</source>
        <translation>Isto não são contagens de contratações.</translation>
    </message>
    <message>
        <source>Reading the metrics</source>
        <translation>Ler as métricas</translation>
    </message>
    <message>
        <source>The counts of hires do not fit the other tables of the store. Check the workspace&apos;s integrity, or restore a backup.</source>
        <translation>As contagens de contratações não combinam com as outras tabelas do armazenamento de dados. Verifique a integridade do espaço de trabalho, ou restaure um backup.</translation>
    </message>
    <message>
        <source>a month is not one of 1 to 12</source>
        <translation>um mês não está entre 1 e 12</translation>
    </message>
    <message>
        <source>Looking for a name</source>
        <translation>Procurar um nome</translation>
    </message>
    <message>
        <source>Say whose name is to be forgotten.</source>
        <translation>Indique o nome que deve ser esquecido.</translation>
    </message>
    <message>
        <source>%1 is no number of days. Give one from 1 to %2, or keep them for ever.</source>
        <translation>%1 não é um número de dias. Informe um de 1 a %2, ou mantenha-os para sempre.</translation>
    </message>
    <message>
        <source>The change does not say of which row it is.</source>
        <translation>A alteração não diz de qual linha é.</translation>
    </message>
    <message>
        <source>The %1 of a row cannot be changed. Add a row with the new %1 and delete the one with the old.</source>
        <translation>O %1 de uma linha não pode ser alterado. Adicione uma linha com o novo %1 e exclua a que tem o antigo.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no field &quot;%2&quot;. &quot;tables schema %1&quot; shows its fields.</source>
        <translation>A tabela &quot;%1&quot; não tem o campo &quot;%2&quot;. &quot;tables schema %1&quot; mostra seus campos.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is no edit.</source>
        <translation>O registro %1 do histórico não é uma edição.</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Ler o histórico</translation>
    </message>
    <message>
        <source>Ordering the rows was cancelled.</source>
        <translation>A ordenação das linhas foi cancelada.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Ler linhas</translation>
    </message>
    <message>
        <source>Reading the rows was cancelled.</source>
        <translation>A leitura das linhas foi cancelada.</translation>
    </message>
    <message>
        <source>This order is unknown.</source>
        <translation>Esta ordem é desconhecida.</translation>
    </message>
    <message>
        <source>1 %1 refers to it</source>
        <translation>1 %1 se refere a ele</translation>
    </message>
    <message>
        <source>%1 %2 refer to it</source>
        <translation>%1 %2 se referem a ele</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, e </translation>
    </message>
    <message>
        <source>Another row of &quot;%1&quot; has the %2 %3 already.</source>
        <translation>Outra linha de &quot;%1&quot; já tem o %2 %3.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be deleted, because %3.</source>
        <translation>Não é possível excluir %1 %2, porque %3.</translation>
    </message>
    <message>
        <source>Reading the row</source>
        <translation>Ler a linha</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no row with the %2 %3.</source>
        <translation>&quot;%1&quot; não tem nenhuma linha com o %2 %3.</translation>
    </message>
    <message>
        <source>The row of &quot;%1&quot; with the %2 %3 was changed since it was read. Read it again first.</source>
        <translation>A linha de &quot;%1&quot; com o %2 %3 mudou desde que foi lida. Primeiro, leia-a de novo.</translation>
    </message>
    <message>
        <source>There is no free %1 above %2. Say which one the row is to have.</source>
        <translation>Não há nenhum %1 livre acima de %2. Indique qual a linha deve ter.</translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation>Alteração %1: %2</translation>
    </message>
    <message>
        <source>There is more.</source>
        <translation>Há mais.</translation>
    </message>
    <message>
        <source>An edit makes 1 to %1 changes, and this one has %2.</source>
        <translation>Uma edição faz de 1 a %1 alterações, e esta tem %2.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no field &quot;%2&quot;.</source>
        <translation>A tabela &quot;%1&quot; não tem o campo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Rows cannot be filtered like this by &quot;%1&quot;: it is of another type.</source>
        <translation>As linhas não podem ser filtradas assim por &quot;%1&quot;: é de outro tipo.</translation>
    </message>
    <message>
        <source>Preparing a filter</source>
        <translation>Preparar um filtro</translation>
    </message>
    <message>
        <source>Counting rows</source>
        <translation>Contar linhas</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Ler nomes</translation>
    </message>
    <message>
        <source>Looking for a row</source>
        <translation>Procurar uma linha</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date and time for %2; write it like 2021-07-27T16:02:08Z.</source>
        <translation>&quot;%1&quot; não é uma data e hora para %2; escreva como 2021-07-27T16:02:08Z.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number for %2.</source>
        <translation>&quot;%1&quot; não é um número inteiro para %2.</translation>
    </message>
    <message>
        <source>The account or the password is wrong. Check both and try again.</source>
        <translation>A conta ou a senha está errada. Verifique as duas e tente de novo.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots were damaged or changed by another program: their seal does not match. Restore keyslots.json from a backup, and ask who had access to this folder.</source>
        <translation>Os slots de chave do espaço de trabalho foram danificados ou alterados por outro programa: o selo deles não confere. Restaure keyslots.json de um backup e descubra quem teve acesso a esta pasta.</translation>
    </message>
    <message>
        <source>This workspace has no recovery code. Log in with a password.</source>
        <translation>Este espaço de trabalho não tem código de recuperação. Entre com uma senha.</translation>
    </message>
    <message>
        <source>This recovery code is not the one of this workspace. A newer one may have replaced it.</source>
        <translation>Este código de recuperação não é o deste espaço de trabalho. Um mais novo pode tê-lo substituído.</translation>
    </message>
    <message>
        <source>The login remembered on this computer is no longer valid. Log in with the password.</source>
        <translation>O acesso lembrado neste computador não é mais válido. Entre com a senha.</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; has no password here.</source>
        <translation>A conta &quot;%1&quot; não tem senha aqui.</translation>
    </message>
    <message>
        <source>This workspace&apos;s key was replaced too often.</source>
        <translation>A chave deste espaço de trabalho foi substituída vezes demais.</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>não é um objeto</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>está faltando</translation>
    </message>
    <message>
        <source>is no text of a fitting length</source>
        <translation>não é um texto de comprimento adequado</translation>
    </message>
    <message>
        <source>is no number between %1 and %2</source>
        <translation>não é um número entre %1 e %2</translation>
    </message>
    <message>
        <source>does not hold %1 bytes of base64</source>
        <translation>não contém %1 bytes em base64</translation>
    </message>
    <message>
        <source>is no list</source>
        <translation>não é uma lista</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>não é conhecido</translation>
    </message>
    <message>
        <source>is neither &quot;password&quot; nor &quot;recovery&quot;</source>
        <translation>não é nem &quot;password&quot; nem &quot;recovery&quot;</translation>
    </message>
    <message>
        <source>is not that of a recovery slot</source>
        <translation>não é o de um slot de recuperação</translation>
    </message>
    <message>
        <source>is not &quot;%1&quot;</source>
        <translation>não é &quot;%1&quot;</translation>
    </message>
    <message>
        <source>is no id of 32 hexadecimal digits</source>
        <translation>não é um id de 32 dígitos hexadecimais</translation>
    </message>
    <message>
        <source>is no name of a store file</source>
        <translation>não é o nome de um arquivo de armazenamento de dados</translation>
    </message>
    <message>
        <source>repeats the slot of &quot;%1&quot;</source>
        <translation>repete o slot de &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: %2. Restore it from a backup of the workspace.</source>
        <translation>&quot;%1&quot; está danificado: %2. Restaure-o de um backup do espaço de trabalho.</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1 (no byte %2)</translation>
    </message>
    <message>
        <source>it holds no object</source>
        <translation>não contém nenhum objeto</translation>
    </message>
    <message>
        <source>&quot;format&quot; is not &quot;%1&quot;</source>
        <translation>&quot;format&quot; não é &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of this program. Install that version to open it.</source>
        <translation>&quot;%1&quot; foi gravado por uma versão mais nova deste programa. Instale essa versão para abri-lo.</translation>
    </message>
    <message>
        <source>&quot;version&quot; is not %1</source>
        <translation>&quot;version&quot; não é %1</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation>Não existe &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation>é grande demais</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1 seconds and try again.</source>
        <translation>Senhas erradas demais. Espere %1 segundos e tente de novo.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1 minutes and try again.</source>
        <translation>Senhas erradas demais. Espere %1 minutos e tente de novo.</translation>
    </message>
    <message>
        <source>Wrong passwords cannot be counted in &quot;%1&quot;, so nobody may log in. Check that you may write to this folder.</source>
        <translation>As senhas erradas não podem ser contadas em &quot;%1&quot;, portanto ninguém pode entrar. Verifique se é possível gravar nesta pasta.</translation>
    </message>
    <message>
        <source>There is no keychain service on this computer. The password always works.</source>
        <translation>Não há serviço de chaveiro neste computador. A senha sempre funciona.</translation>
    </message>
    <message>
        <source>The keychain service does not answer. The password always works.</source>
        <translation>O serviço de chaveiro não responde. A senha sempre funciona.</translation>
    </message>
    <message>
        <source>Nothing is remembered on this computer for this account.</source>
        <translation>Nada está lembrado neste computador para esta conta.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. The password always works.</source>
        <translation>O acesso ao chaveiro foi recusado. A senha sempre funciona.</translation>
    </message>
    <message>
        <source>The keychain refuses access. The password always works.</source>
        <translation>O chaveiro recusa o acesso. A senha sempre funciona.</translation>
    </message>
    <message>
        <source>There is no keychain service on this computer (%1). The password always works.</source>
        <translation>Não há serviço de chaveiro neste computador (%1). A senha sempre funciona.</translation>
    </message>
    <message>
        <source>This is no recovery code: %1. Compare it with the printed one.</source>
        <translation>Isto não é um código de recuperação: %1. Compare-o com o impresso.</translation>
    </message>
    <message>
        <source>character %1 is neither a digit nor one of its letters</source>
        <translation>o caractere %1 não é nem um dígito nem uma de suas letras</translation>
    </message>
    <message>
        <source>it has %1 characters instead of %2</source>
        <translation>tem %1 caracteres em vez de %2</translation>
    </message>
    <message>
        <source>at least one character is mistyped</source>
        <translation>pelo menos um caractere está digitado errado</translation>
    </message>
    <message>
        <source>The program is being closed.</source>
        <translation>O programa está sendo fechado.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the password (%1 MiB are needed). Close other programs and try again.</source>
        <translation>Não há memória suficiente para verificar a senha (são necessários %1 MiB). Feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots hold a public key that is none. Restore keyslots.json from a backup.</source>
        <translation>Os slots de chave do espaço de trabalho contêm uma chave pública inválida. Restaure keyslots.json de um backup.</translation>
    </message>
    <message>
        <source>A password&apos;s strength is 1 to %1 passes over 8 KiB to %2 MiB of memory.</source>
        <translation>A força de uma senha é de 1 a %1 passagens sobre 8 KiB a %2 MiB de memória.</translation>
    </message>
    <message>
        <source>The password or the code is wrong.</source>
        <translation>A senha ou o código está errado.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key slots are damaged: the data key of &quot;%1&quot; does not open. Restore keyslots.json from a backup.</source>
        <translation>Os slots de chave do espaço de trabalho estão danificados: a chave de dados de &quot;%1&quot; não abre. Restaure keyslots.json de um backup.</translation>
    </message>
    <message>
        <source>Preparing the change</source>
        <translation>Preparar a alteração</translation>
    </message>
    <message>
        <source>Using the store</source>
        <translation>Usar o armazenamento de dados</translation>
    </message>
    <message>
        <source>Changing the store</source>
        <translation>Alterar o armazenamento de dados</translation>
    </message>
    <message>
        <source>Writing the changes into the store&apos;s file</source>
        <translation>Gravar as alterações no arquivo do armazenamento de dados</translation>
    </message>
    <message>
        <source>The workspace&apos;s data has got a new key meanwhile, and this was not done. Do it again.</source>
        <translation>Enquanto isso, os dados do espaço de trabalho receberam uma nova chave, e isto não foi feito. Faça de novo.</translation>
    </message>
    <message>
        <source>; and more</source>
        <translation>; e mais</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Verificar o armazenamento de dados</translation>
    </message>
    <message>
        <source>%1 counts of &quot;%2&quot; differ from a recount of &quot;%3&quot;</source>
        <translation>%1 contagens de &quot;%2&quot; diferem de uma recontagem de &quot;%3&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not open with this workspace&apos;s key: it is damaged, cut short, or belongs to another workspace. Restore it from a backup.</source>
        <translation>&quot;%1&quot; não abre com a chave deste espaço de trabalho: está danificado, cortado ou pertence a outro espaço de trabalho. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>The workspace is busy with another change. Try again in a moment.</source>
        <translation>O espaço de trabalho está ocupado com outra alteração. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>There is no space left for the workspace&apos;s store. Nothing of this step was kept; free some space and try again.</source>
        <translation>Não há mais espaço para o armazenamento de dados do espaço de trabalho. Nada desta etapa foi mantido; libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>%1 failed: the disk reported an error (%2). Nothing of this step was kept; check the disk and its free space.</source>
        <translation>%1 não foi possível: o disco informou um erro (%2). Nada desta etapa foi mantido; verifique o disco e seu espaço livre.</translation>
    </message>
    <message>
        <source>%1 failed: the store is damaged (%2). Run &quot;globant-data-cli check&quot;, and restore a backup if it finds damage.</source>
        <translation>%1 não foi possível: o armazenamento de dados está danificado (%2). Execute &quot;globant-data-cli check&quot;, e restaure um backup se ele encontrar danos.</translation>
    </message>
    <message>
        <source>%1 failed: there is not enough memory. Nothing of this step was kept; close other programs and try again.</source>
        <translation>%1 não foi possível: não há memória suficiente. Nada desta etapa foi mantido; feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 não foi possível: %2.</translation>
    </message>
    <message>
        <source>%1 failed: the store&apos;s files cannot be opened for writing (%2). Check the folder&apos;s permissions.</source>
        <translation>%1 não foi possível: os arquivos do armazenamento de dados não podem ser abertos para gravação (%2). Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>The store&apos;s file &quot;%1&quot; is missing. Restore it from a backup.</source>
        <translation>O arquivo do armazenamento de dados &quot;%1&quot; está faltando. Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not encrypted, so it is no store of this program&apos;s. It was left as it is.</source>
        <translation>&quot;%1&quot; não está criptografado, portanto não é um armazenamento de dados deste programa. Foi deixado como está.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>&quot;%1&quot; já existe.</translation>
    </message>
    <message>
        <source>The store &quot;%1&quot; cannot be created: %2.</source>
        <translation>O armazenamento de dados &quot;%1&quot; não pode ser criado: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be made private.</source>
        <translation>&quot;%1&quot; não pode ser tornado privado.</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>Abrir o armazenamento de dados</translation>
    </message>
    <message>
        <source>There is not enough memory to open the store.</source>
        <translation>Não há memória suficiente para abrir o armazenamento de dados.</translation>
    </message>
    <message>
        <source>This build&apos;s database engine does not encrypt; nothing was written.</source>
        <translation>O mecanismo de banco de dados desta compilação não criptografa; nada foi gravado.</translation>
    </message>
    <message>
        <source>Unlocking the store</source>
        <translation>Desbloquear o armazenamento de dados</translation>
    </message>
    <message>
        <source>Setting up the store</source>
        <translation>Preparar o armazenamento de dados</translation>
    </message>
    <message>
        <source>A store&apos;s key has %1 bytes.</source>
        <translation>A chave de um armazenamento de dados tem %1 bytes.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Não existe o arquivo &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The log has no entry %1.</source>
        <translation>O histórico não tem o registro %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the log is missing.</source>
        <translation>Falta o registro %1 do histórico.</translation>
    </message>
    <message>
        <source>Entry %1 of the log was changed after it was written.</source>
        <translation>O registro %1 do histórico foi alterado depois de gravado.</translation>
    </message>
    <message>
        <source>The rows of import %1 are not kept any more. Import its file again instead.</source>
        <translation>As linhas da importação %1 não são mais mantidas. Importe o arquivo dela de novo.</translation>
    </message>
    <message>
        <source>This cannot be redone, because the row %1 of &quot;%2&quot; was changed since.</source>
        <translation>Isto não pode ser refeito, porque a linha %1 de &quot;%2&quot; mudou desde então.</translation>
    </message>
    <message>
        <source>This cannot be redone, because its rows refer to row %1 of &quot;%2&quot;, which is gone.</source>
        <translation>Isto não pode ser refeito, porque suas linhas se referem à linha %1 de &quot;%2&quot;, que não existe mais.</translation>
    </message>
    <message>
        <source>Counting the rows</source>
        <translation>Contar as linhas</translation>
    </message>
    <message>
        <source>rows of &quot;%1&quot; are of entry %2, which the log does not have</source>
        <translation>há linhas de &quot;%1&quot; do registro %2, que o histórico não tem</translation>
    </message>
    <message>
        <source>the rows of &quot;%1&quot; that entry %2 wrote are not those that the log tells of</source>
        <translation>as linhas de &quot;%1&quot; que o registro %2 gravou não são as que o histórico indica</translation>
    </message>
    <message>
        <source>the rejected rows of entry %1 are not those that the log tells of</source>
        <translation>as linhas rejeitadas do registro %1 não são as que o histórico indica</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Globant Data (its format is %1, this program knows %2). Install the newer version; nothing was changed.</source>
        <translation>Este espaço de trabalho foi gravado por uma versão mais nova do Globant Data (seu formato é %1, este programa conhece o %2). Instale a versão mais nova; nada foi alterado.</translation>
    </message>
    <message>
        <source>The migration &quot;%1&quot; is missing from this program.</source>
        <translation>Falta a migração &quot;%1&quot; neste programa.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; of this workspace has the columns %2, and this program expects %3. Use the program version that made it.</source>
        <translation>A tabela &quot;%1&quot; deste espaço de trabalho tem as colunas %2, e este programa espera %3. Use a versão do programa que o criou.</translation>
    </message>
    <message>
        <source>This workspace was written by an older version of Globant Data. Open it once for writing to bring it up to date.</source>
        <translation>Este espaço de trabalho foi gravado por uma versão mais antiga do Globant Data. Abra-o uma vez para gravação para atualizá-lo.</translation>
    </message>
    <message>
        <source>The workspace&apos;s setting &quot;%1&quot; is not readable. Choose it again.</source>
        <translation>A configuração &quot;%1&quot; do espaço de trabalho não pode ser lida. Escolha-a de novo.</translation>
    </message>
    <message>
        <source>The transaction cannot begin</source>
        <translation>A transação não pode começar</translation>
    </message>
    <message>
        <source>The transaction cannot be committed</source>
        <translation>A transação não pode ser confirmada</translation>
    </message>
    <message>
        <source>The transaction cannot be rolled back</source>
        <translation>A transação não pode ser revertida</translation>
    </message>
    <message>
        <source>Copying the store</source>
        <translation>Copiar o armazenamento de dados</translation>
    </message>
    <message>
        <source>The workspace is changed all the time. Try again in a moment.</source>
        <translation>O espaço de trabalho muda o tempo todo. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>%1 failed: its file cannot be read.</source>
        <translation>%1 não foi possível: seu arquivo não pode ser lido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Free some space and try again.</source>
        <translation>&quot;%1&quot; não pode ser gravado: %2. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>A edição %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>A importação %1</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows that would come back refer to %2 %3, which is gone. Add it first.</source>
        <translation>%1 não pode ser desfeita, porque linhas que voltariam se referem a %2 %3, que não existe mais. Primeiro, adicione-o.</translation>
    </message>
    <message>
        <source>%1 %2%3 (%4 rows)</source>
        <translation>%1 %2%3 (%4 linhas)</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> de %1</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows of it were changed since, by %2. Undo those changes first.</source>
        <translation>%1 não pode ser desfeita, porque linhas dela foram alteradas desde então por %2. Primeiro, desfaça essas alterações.</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 linhas)</translation>
    </message>
    <message>
        <source>%1 cannot be undone, because rows of &quot;%2&quot; refer to rows that would go: %3 %4%5. Undo what brought those first.</source>
        <translation>%1 não pode ser desfeita, porque linhas de &quot;%2&quot; se referem a linhas que sairiam: %3 %4%5. Primeiro, desfaça o que as trouxe.</translation>
    </message>
    <message>
        <source>, and more</source>
        <translation>, e mais</translation>
    </message>
    <message>
        <source>Undoing the change</source>
        <translation>Desfazer a alteração</translation>
    </message>
    <message>
        <source>%1 was undone already (entry %2 of the log).</source>
        <translation>%1 já foi desfeita (registro %2 do histórico).</translation>
    </message>
    <message>
        <source>%1 can no longer be undone: the earlier versions of rows that this takes were kept for a limited time, and are deleted.</source>
        <translation>%1 não pode mais ser desfeita: as versões anteriores das linhas necessárias foram mantidas por tempo limitado, e estão excluídas.</translation>
    </message>
    <message>
        <source>%1 was into the table &quot;%2&quot;, which this program does not know.</source>
        <translation>%1 foi na tabela &quot;%2&quot;, que este programa não conhece.</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged at frame %1, so that the last changes are missing</source>
        <translation>o log de gravação antecipada está danificado no quadro %1, de modo que faltam as últimas alterações</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace: %1. Wait until it is done, or close it.</source>
        <translation>Outro programa está gravando neste espaço de trabalho: %1. Espere até que termine, ou feche-o.</translation>
    </message>
    <message>
        <source>it did not say which</source>
        <translation>não disse qual</translation>
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
        <translation>Funcionários</translation>
    </message>
    <message>
        <source>employees</source>
        <translation>funcionários</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>funcionário</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Hired at</source>
        <translation>Contratado em</translation>
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
