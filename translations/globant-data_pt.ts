<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>See who was hired where and when.</source>
        <translation>Veja quem foi contratado, onde e quando.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder.</source>
        <translation>A pasta do espaço de trabalho.</translation>
    </message>
    <message>
        <source>CSV files to import.</source>
        <translation>Arquivos CSV a importar.</translation>
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
        <translation>Pelo menos 8 caracteres. Quatro palavras incomuns são fáceis de lembrar e difíceis de adivinhar.</translation>
    </message>
    <message>
        <source>Weak: easy to guess.</source>
        <translation>Fraca: fácil de adivinhar.</translation>
    </message>
    <message>
        <source>Fair: another word would help.</source>
        <translation>Razoável: mais uma palavra ajudaria.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Boa.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Forte.</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>%Ln segundo restante</numerusform>
            <numerusform>%Ln segundos restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>%Ln minuto restante</numerusform>
            <numerusform>%Ln minutos restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported from %1 by %2, %3</source>
        <translation>Importada de %1 por %2, %3</translation>
    </message>
    <message>
        <source>Brought back by an undo of %1, %2</source>
        <translation>Recuperada quando %1 desfez uma alteração, %2</translation>
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
        <translation>Escreva o endereço do servidor, como https://server:8443.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write it as https://server:8443.</source>
        <translation>“%1” não é um endereço. Escreva-o assim: https://server:8443.</translation>
    </message>
    <message>
        <source>The address of a server begins with https://.</source>
        <translation>O endereço de um servidor começa com https://.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name and port alone, such as https://server:8443.</source>
        <translation>Escreva apenas o nome e a porta do servidor, como https://server:8443.</translation>
    </message>
    <message>
        <source>Without TLS anybody on the way could read the token and the data. Use https:// for a server on another computer.</source>
        <translation>Sem TLS, qualquer pessoa no caminho poderia ler o token e os dados. Use https:// para um servidor em outro computador.</translation>
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
        <translation>Progresso da importação</translation>
    </message>
</context>
<context>
    <name>globant::desktop::BackupKeeper</name>
    <message>
        <source>Another backup is being made or tried out right now. Do this again in a moment.</source>
        <translation>Outro backup está sendo feito ou testado agora. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The backup was cancelled. Nothing was written.</source>
        <translation>O backup foi cancelado. Nada foi gravado.</translation>
    </message>
    <message>
        <source>The check was cancelled. What is known of the backup stays as it was.</source>
        <translation>A verificação foi cancelada. O que se sabe do backup fica como estava.</translation>
    </message>
    <message>
        <source>The test was cancelled. Nothing is left of it.</source>
        <translation>O teste foi cancelado. Nada restou dele.</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Um backup falhou</translation>
    </message>
    <message>
        <source>It is tried again by itself. Globant Data says why, and what to do.</source>
        <translation>Haverá uma nova tentativa automática. O Globant Data mostra o motivo e o que fazer.</translation>
    </message>
    <message>
        <source>A backup does not come back whole</source>
        <translation>Um backup não volta íntegro</translation>
    </message>
    <message>
        <source>Its self-test failed. Globant Data says why, and what to do.</source>
        <translation>O autoteste falhou. O Globant Data mostra o motivo e o que fazer.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::BackupNotice</name>
    <message>
        <source>Show the backups</source>
        <translation>Mostrar os backups</translation>
    </message>
</context>
<context>
    <name>globant::desktop::LoginFlow</name>
    <message>
        <source>Folder of the workspace</source>
        <translation>Pasta do espaço de trabalho</translation>
    </message>
</context>
<context>
    <name>globant::desktop::MainWindow</name>
    <message>
        <source>Import files</source>
        <translation>Importar arquivos</translation>
    </message>
    <message>
        <source>CSV and Avro files (*.csv *.tsv *.txt *.avro);;All files (*)</source>
        <translation>Arquivos CSV e Avro (*.csv *.tsv *.txt *.avro);;Todos os arquivos (*)</translation>
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
        <translation>Não foi possível registrar isto no histórico. %1</translation>
    </message>
    <message>
        <source>This is sample data, in a workspace that is thrown away when you leave it.</source>
        <translation>Estes são dados de exemplo, em um espaço de trabalho que é descartado quando você sai dele.</translation>
    </message>
    <message>
        <source>Set up your own workspace</source>
        <translation>Criar seu próprio espaço de trabalho</translation>
    </message>
    <message>
        <source>There are no files to paste. Copy them in the file manager first.</source>
        <translation>Não há arquivos para colar. Copie-os antes no gerenciador de arquivos.</translation>
    </message>
    <message>
        <source>The REST API stopped with it, and starts again when an administrator logs in.</source>
        <translation>A API REST também parou e volta a funcionar quando um administrador entrar.</translation>
    </message>
    <message>
        <source>The window locks when the REST API has answered its requests.</source>
        <translation>A janela será bloqueada quando a API REST tiver respondido às requisições.</translation>
    </message>
    <message>
        <source>The window locks when the import has ended.</source>
        <translation>A janela será bloqueada quando a importação terminar.</translation>
    </message>
    <message>
        <source>Cancel the import and lock</source>
        <translation>Cancelar a importação e bloquear</translation>
    </message>
    <message>
        <source>An import is running. If you quit now, nothing of its file is imported.</source>
        <translation>Há uma importação em andamento. Se você sair agora, nada do arquivo dela será importado.</translation>
    </message>
    <message>
        <source>Cancel the import and quit</source>
        <translation>Cancelar a importação e sair</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>Continuar a importação</translation>
    </message>
    <message>
        <source>The REST API is on. If you quit, other programs cannot reach this workspace until an administrator opens it again.</source>
        <translation>A API REST está ligada. Se você sair, outros programas não terão acesso a este espaço de trabalho até que um administrador o abra de novo.</translation>
    </message>
    <message>
        <source>Stop the API and quit</source>
        <translation>Parar a API e sair</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>The language changes when what runs here has ended.</source>
        <translation>O idioma muda quando terminar o que está em andamento aqui.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::Menus</name>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Ir para</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar arquivos…</translation>
    </message>
    <message>
        <source>Import &amp;pasted files</source>
        <translation>Importar arquivos &amp;colados</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;talhos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Globant Data</source>
        <translation>&amp;Sobre o Globant Data</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>Cores do &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escuro</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>&amp;Side bar or page</source>
        <translation>&amp;Barra lateral ou página</translation>
    </message>
    <message>
        <source>About Globant Data</source>
        <translation>Sobre o Globant Data</translation>
    </message>
    <message>
        <source>&lt;b&gt;Globant Data %1&lt;/b&gt;&lt;p&gt;Who was hired where and when, from CSV files, in an encrypted workspace on this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Globant Data %1&lt;/b&gt;&lt;p&gt;Quem foi contratado, onde e quando, a partir de arquivos CSV, em um espaço de trabalho criptografado neste computador.&lt;/p&gt;&lt;p&gt;Software livre sob a Licença Pública Geral GNU (GPL), versão 3 ou posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from control to control, the arrow keys within a list, a table or a chart, Space and Enter press a button, and Escape leaves a form. Alt with an underlined letter goes to what has it in its name.</source>
        <translation>Tab e Shift+Tab passam de um controle a outro; as setas movem dentro de uma lista, tabela ou gráfico; Espaço e Enter acionam um botão; Esc sai de um formulário. Alt com uma letra sublinhada leva ao item que tem essa letra no nome.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteArea</name>
    <message>
        <source>may look</source>
        <translation>pode ver</translation>
    </message>
    <message>
        <source>may look and import</source>
        <translation>pode ver e importar</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>The workspace of the server %1</source>
        <translation>O espaço de trabalho do servidor %1</translation>
    </message>
    <message>
        <source>Disconnect from %1 (Ctrl+L)</source>
        <translation>Desconectar de %1 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>Desconectar %1 de %2</translation>
    </message>
    <message>
        <source>Single rows stay on the server: they are looked through in the window there.</source>
        <translation>As linhas individuais ficam no servidor: elas são consultadas na janela de lá.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Conectar de novo</translation>
    </message>
    <message>
        <source>The server does not answer. What you see may be old; the window tries again by itself.</source>
        <translation>O servidor não responde. O que você vê pode estar desatualizado; a janela tenta de novo automaticamente.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteClient</name>
    <message>
        <source>Something answers at %1, but it is no Globant Data server. Check the address and the port.</source>
        <translation>Algo responde em %1, mas não é um servidor do Globant Data. Verifique o endereço e a porta.</translation>
    </message>
    <message>
        <source>The server does not accept this token: it is wrong or has expired, or it was revoked. Ask an administrator of the server for a new one.</source>
        <translation>O servidor não aceita este token: ele está errado, expirou ou foi revogado. Peça um novo a um administrador do servidor.</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the address and the port, and that the server is running.</source>
        <translation>Não há resposta em %1. Verifique o endereço e a porta, e se o servidor está em execução.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made. Check the port; a server on this computer that has no certificate is reached with http:// before its address.</source>
        <translation>Não foi possível fazer uma conexão criptografada com %1. Verifique a porta; um servidor neste computador que não tem certificado é acessado com http:// antes do endereço.</translation>
    </message>
    <message>
        <source>This computer does not know who made the certificate of %1.</source>
        <translation>Este computador não conhece quem emitiu o certificado de %1.</translation>
    </message>
    <message>
        <source>The server at %1 shows another certificate than the one that you trusted. It may have been renewed, or somebody else answers in its place. Nothing was sent. Ask the server&apos;s administrator before you trust the new one.</source>
        <translation>O servidor em %1 apresenta um certificado diferente daquele em que você confiou. Ele pode ter sido renovado, ou outro servidor responde no lugar dele. Nada foi enviado. Pergunte ao administrador do servidor antes de confiar no novo.</translation>
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
        <translation>A resposta do servidor não faz sentido: %1</translation>
    </message>
    <message>
        <source>Views are kept until you disconnect: their place is the workspace on the server</source>
        <translation>As visões são mantidas até você desconectar: o lugar delas é o espaço de trabalho no servidor</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteImport</name>
    <message>
        <source>The account “%1” may look at the data, and not import. An administrator of the server can make it an editor.</source>
        <translation>A conta “%1” pode ver os dados, mas não importar. Um administrador do servidor pode dar a ela o perfil de editor.</translation>
    </message>
    <message>
        <source>This token may not import. Ask an administrator of the server for one with the scope “import”.</source>
        <translation>Este token não permite importar. Peça a um administrador do servidor um token com o escopo “import”.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Não é possível ler “%1”: %2.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. Nada foi alterado.</translation>
    </message>
    <message>
        <source>This program does not know the table.</source>
        <translation>Este programa não conhece a tabela.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had taken the rows. Try again once it answers.</source>
        <translation>A conexão caiu antes de o servidor informar se recebeu as linhas. Tente de novo quando ele responder.</translation>
    </message>
    <message>
        <source>These are more rows than the server takes at once. Export them, correct them in the file, and import that.</source>
        <translation>São mais linhas do que o servidor aceita de uma vez. Exporte-as, corrija-as no arquivo e importe esse arquivo.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had undone the import. Try again once it answers.</source>
        <translation>A conexão caiu antes de o servidor informar se desfez a importação. Tente de novo quando ele responder.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Não é possível gravar “%1”: %2.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteLogin</name>
    <message>
        <source>The keychain does not give the token out. Type or paste it. %1</source>
        <translation>O chaveiro não fornece o token. Digite ou cole o token. %1</translation>
    </message>
    <message>
        <source>Forgotten. When you connect, you are asked about the certificate that the server shows now.</source>
        <translation>Esquecido. Ao conectar, você verá o certificado que o servidor apresenta agora e decidirá se confia nele.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteSend</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Não é possível ler “%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” changed while it was being sent. Import it again once it is whole.</source>
        <translation>“%1” mudou durante o envio. Importe o arquivo de novo quando ele estiver completo.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it had imported “%1”. Import the file again once the server answers: what it has done already is not done twice.</source>
        <translation>A conexão caiu antes de o servidor informar se importou “%1”. Importe o arquivo de novo quando o servidor responder: o que ele já fez não será feito duas vezes.</translation>
    </message>
    <message>
        <source>The connection broke while “%1” was being sent. Nothing of it was imported; import it again once the server answers, and it goes on where it stopped.</source>
        <translation>A conexão caiu durante o envio de “%1”. Nada dele foi importado; importe-o de novo quando o servidor responder, e o envio continua de onde parou.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::RemoteSession</name>
    <message>
        <source>Something answers at %1, but it is no Globant Data server that this program knows. Check the address and the port.</source>
        <translation>Algo responde em %1, mas não é um servidor do Globant Data que este programa conheça. Verifique o endereço e a porta.</translation>
    </message>
    <message>
        <source>This token may not read. Ask an administrator of the server for one with the scope “read”.</source>
        <translation>Este token não permite ler. Peça a um administrador do servidor um token com o escopo “read”.</translation>
    </message>
</context>
<context>
    <name>globant::desktop::WorkArea</name>
    <message>
        <source>The REST API is on</source>
        <translation>API REST ligada</translation>
    </message>
    <message>
        <source>A folder is watched</source>
        <translation>Pasta monitorada</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Um backup falhou</translation>
    </message>
    <message>
        <source>Lock this workspace (Ctrl+L)</source>
        <translation>Bloquear este espaço de trabalho (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock the workspace of %1</source>
        <translation>Bloquear o espaço de trabalho de %1</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so it can be looked at but not changed. Lock and open it again when the other program is done.</source>
        <translation>Outro programa está trabalhando neste espaço de trabalho; por isso, ele pode ser visto, mas não alterado. Bloqueie e abra de novo quando o outro programa terminar.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Sua conta pode ver os dados, mas não alterá-los.</translation>
    </message>
    <message>
        <source>The REST API did not start. %1</source>
        <translation>A API REST não iniciou. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files from the watched folder could not be imported. Settings says why.</source>
        <translation>
            <numerusform>%Ln arquivo da pasta monitorada não pôde ser importado. O motivo está em Configurações.</numerusform>
            <numerusform>%Ln arquivos da pasta monitorada não puderam ser importados. O motivo está em Configurações.</numerusform>
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
        <translation>Leitor</translation>
    </message>
    <message>
        <source>Sees, imports and changes data, and decides who else may.</source>
        <translation>Vê, importa e altera dados e decide quem mais pode fazer isso.</translation>
    </message>
    <message>
        <source>Sees, imports and changes data.</source>
        <translation>Vê, importa e altera dados.</translation>
    </message>
    <message>
        <source>Sees data, and changes nothing.</source>
        <translation>Vê os dados e não altera nada.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so accounts cannot be changed now.</source>
        <translation>Outro programa está trabalhando neste espaço de trabalho; por isso, as contas não podem ser alteradas agora.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountCard</name>
    <message>
        <source>Your account</source>
        <translation>Sua conta</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Alterar se&amp;nha…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Alterar senha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>Lem&amp;brar neste computador</translation>
    </message>
    <message>
        <source>Asking this computer&apos;s keychain…</source>
        <translation>Consultando o chaveiro deste computador…</translation>
    </message>
    <message>
        <source>Remember my key on this computer</source>
        <translation>Lembrar minha chave neste computador</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Logged in with the recovery code, which opens everything.</source>
        <translation>Você entrou com o código de recuperação, que abre tudo.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Alterando…</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Sua senha foi alterada.</translation>
    </message>
    <message>
        <source>Log in with your password rather than the recovery code to be remembered.</source>
        <translation>Para ser lembrado, entre com a senha, e não com o código de recuperação.</translation>
    </message>
    <message>
        <source>Then your key is kept in this computer&apos;s keychain, and no password is asked for.</source>
        <translation>Sua chave fica então no chaveiro deste computador, e nenhuma senha é pedida.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>&amp;Add person…</source>
        <translation>A&amp;dicionar pessoa…</translation>
    </message>
    <message>
        <source>Role of the chosen account</source>
        <translation>Perfil da conta escolhida</translation>
    </message>
    <message>
        <source>&amp;New recovery code…</source>
        <translation>Novo códi&amp;go de recuperação…</translation>
    </message>
    <message>
        <source>Disa&amp;ble account…</source>
        <translation>Desati&amp;var conta…</translation>
    </message>
    <message>
        <source>Repla&amp;ce the data&apos;s key…</source>
        <translation>Trocar a c&amp;have dos dados…</translation>
    </message>
    <message>
        <source>The recovery code opens the workspace where every password is forgotten.</source>
        <translation>O código de recuperação abre o espaço de trabalho quando todas as senhas foram esquecidas.</translation>
    </message>
    <message>
        <source>For when somebody may have got hold of the key, as with a lost computer.</source>
        <translation>Para quando alguém pode ter obtido a chave, como na perda de um computador.</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Perfil de %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Choose an account in the table.</source>
        <translation>Escolha uma conta na tabela.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>A conta está desativada.</translation>
    </message>
    <message>
        <source>Your own role is for another administrator to change.</source>
        <translation>Seu próprio perfil só pode ser alterado por outro administrador.</translation>
    </message>
    <message>
        <source>%1 is now: %2.</source>
        <translation>Novo perfil de %1: %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>%1 can log in now. Tell them the password; they can change it here.</source>
        <translation>%1 já pode entrar. Informe a senha à pessoa; ela pode alterá-la aqui.</translation>
    </message>
</context>
<context>
    <name>globant::ui::AccountsModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desativada</translation>
    </message>
</context>
<context>
    <name>globant::ui::AddPersonForm</name>
    <message>
        <source>Role of the new person</source>
        <translation>Perfil da nova pessoa</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Adicionar pessoa</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <translation>Nome da nova pessoa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Adicionando…</translation>
    </message>
</context>
<context>
    <name>globant::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema do sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Escu&amp;ro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema escuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupText</name>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date&apos;s format, the year being clear</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time of day</comment>
        <translation>%1 às %2</translation>
    </message>
    <message>
        <source>every day at %1</source>
        <translation>todo dia às %1</translation>
    </message>
    <message>
        <source>every %1 at %2</source>
        <comment>days of the week, a time</comment>
        <translation>a cada %1 às %2</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln hours</source>
        <translation>
            <numerusform>a cada hora</numerusform>
            <numerusform>a cada %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>at the times of “%1”</source>
        <translation>nos horários de “%1”</translation>
    </message>
    <message>
        <source>only when you make them</source>
        <translation>somente quando você os cria</translation>
    </message>
    <message numerus="yes">
        <source>after every %Ln imports</source>
        <translation>
            <numerusform>após cada importação</numerusform>
            <numerusform>a cada %Ln importações</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two times at which backups are made</comment>
        <translation>%1 e %2</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsModel</name>
    <message>
        <source>Schedule</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Of a newer version</source>
        <translation>De uma versão mais nova</translation>
    </message>
    <message>
        <source>Of another workspace</source>
        <translation>De outro espaço de trabalho</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Danificado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Sua conta pode ver os dados, mas não alterá-los.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>Something else is being done with the backups.</source>
        <translation>Outra operação com os backups está em andamento.</translation>
    </message>
    <message>
        <source>A backup is being restored.</source>
        <translation>Um backup está sendo restaurado.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Tentar de novo agora</translation>
    </message>
    <message>
        <source>%1 Connect the disk, or choose another folder in the schedule.</source>
        <translation>%1 Conecte o disco ou escolha outra pasta no agendamento.</translation>
    </message>
    <message>
        <source>There are no backups yet. One holds every row, import and account of this workspace, encrypted as the workspace is, and is checked when it is written.</source>
        <translation>Ainda não há backups. Um backup contém todas as linhas, importações e contas deste espaço de trabalho, criptografado como ele, e é verificado quando é gravado.</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Procurar de &amp;novo</translation>
    </message>
    <message>
        <source>Create the firs&amp;t backup</source>
        <translation>Criar o primeiro bac&amp;kup</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and a table</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Creating the backup that is due…</source>
        <translation>Criando o backup agendado…</translation>
    </message>
    <message>
        <source>Creating a backup…</source>
        <translation>Criando um backup…</translation>
    </message>
    <message>
        <source>Reading the whole backup…</source>
        <translation>Lendo o backup inteiro…</translation>
    </message>
    <message>
        <source>Trying out the newest backup…</source>
        <translation>Testando o backup mais recente…</translation>
    </message>
    <message>
        <source>Only administrators delete backups.</source>
        <translation>Só administradores excluem backups.</translation>
    </message>
    <message>
        <source>This is the newest backup that is whole. It stays until there is another.</source>
        <translation>Este é o backup íntegro mais recente. Ele é mantido até que haja outro.</translation>
    </message>
    <message>
        <source>There is no backup to prove yet.</source>
        <translation>Ainda não há backup para testar.</translation>
    </message>
    <message>
        <source>Backups (*%1)</source>
        <translation>Backups (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>%Ln linha foi adicionada.</numerusform>
            <numerusform>%Ln linhas foram adicionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>%Ln linha foi alterada.</numerusform>
            <numerusform>%Ln linhas foram alteradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left as they are.</source>
        <translation>
            <numerusform>%Ln linha foi mantida como está.</numerusform>
            <numerusform>%Ln linhas foram mantidas como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not taken; the history says why.</source>
        <translation>
            <numerusform>%Ln linha não foi aceita; o motivo está no histórico.</numerusform>
            <numerusform>%Ln linhas não foram aceitas; o motivo está no histórico.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no rows in the backup.</source>
        <translation>A tabela não tem linhas no backup.</translation>
    </message>
    <message>
        <source>Create a backup elsewhere</source>
        <translation>Criar um backup em outro lugar</translation>
    </message>
    <message>
        <source>Open a backup file</source>
        <translation>Abrir um arquivo de backup</translation>
    </message>
    <message>
        <source>The folder is “%1”.</source>
        <translation>A pasta é “%1”.</translation>
    </message>
    <message>
        <source>Delete a backup</source>
        <translation>Excluir um backup</translation>
    </message>
    <message>
        <source>Delete the backup of %1? It cannot be brought back.</source>
        <translation>Excluir o backup de %1? Ele não poderá ser recuperado.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>The backup is deleted.</source>
        <translation>O backup foi excluído.</translation>
    </message>
    <message>
        <source>The restored workspace is in “%1”. It opens with the passwords of the backup’s day.</source>
        <translation>O espaço de trabalho restaurado está em “%1”. Ele abre com as senhas do dia do backup.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar a pasta</translation>
    </message>
    <message>
        <source>The backup is written and verified: “%1”, %2.</source>
        <translation>O backup foi gravado e verificado: “%1”, %2.</translation>
    </message>
    <message>
        <source>The backup is whole, and as it was when it was written.</source>
        <translation>O backup está íntegro, tal como foi gravado.</translation>
    </message>
    <message>
        <source>The newest backup was restored into a temporary folder and came back whole.</source>
        <translation>O backup mais recente foi restaurado em uma pasta temporária e voltou íntegro.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>The rows are again as they were before.</source>
        <translation>As linhas estão de novo como antes.</translation>
    </message>
    <message>
        <source>&amp;Create backup</source>
        <translation>&amp;Criar backup</translation>
    </message>
    <message>
        <source>&amp;Open a backup file…</source>
        <translation>A&amp;brir arquivo de backup…</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Mostrar na pasta</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>Progress of what is done with backups</source>
        <translation>Progresso da operação com os backups</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>&amp;Create a backup</source>
        <translation>&amp;Criar um backup</translation>
    </message>
    <message>
        <source>Create a backup &amp;elsewhere…</source>
        <translation>Criar um backup em &amp;outro lugar…</translation>
    </message>
    <message>
        <source>&amp;Verify the chosen backup</source>
        <translation>&amp;Verificar o backup escolhido</translation>
    </message>
    <message>
        <source>&amp;Restore the chosen backup…</source>
        <translation>&amp;Restaurar o backup escolhido…</translation>
    </message>
    <message>
        <source>&amp;Show it in its folder</source>
        <translation>&amp;Mostrar na pasta</translation>
    </message>
    <message>
        <source>&amp;Delete it…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>&amp;Prove the newest backup now</source>
        <translation>&amp;Testar agora o backup mais recente</translation>
    </message>
    <message>
        <source>Change the sche&amp;dule…</source>
        <translation>Alterar o a&amp;gendamento…</translation>
    </message>
    <message>
        <source>The schedule is saved.</source>
        <translation>O agendamento foi salvo.</translation>
    </message>
</context>
<context>
    <name>globant::ui::BackupsTable</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>globant::ui::Chart</name>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln contratação</numerusform>
            <numerusform>%Ln contratações</numerusform>
        </translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>todos os anos</translation>
    </message>
    <message>
        <source>No hires in %1 with these filters.</source>
        <translation>Nenhuma contratação em %1 com estes filtros.</translation>
    </message>
    <message>
        <source>Hires by month, %1</source>
        <translation>Contratações por mês, %1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Hires by month, all years</source>
        <translation>Contratações por mês, todos os anos</translation>
    </message>
    <message>
        <source>Hires by year</source>
        <translation>Contratações por ano</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Hires</source>
        <translation>Contratações</translation>
    </message>
    <message>
        <source>Departments against the mean, %1</source>
        <translation>Departamentos em relação à média, %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>média %1</translation>
    </message>
    <message>
        <source>No department is above the mean.</source>
        <translation>Nenhum departamento está acima da média.</translation>
    </message>
    <message>
        <source>Share by department, %1</source>
        <translation>Participação por departamento, %1</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Participação (%)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Hires by quarter and department, %1</source>
        <translation>Contratações por trimestre e departamento, %1</translation>
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
        <translation>Mostrar como &amp;tabela</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>Salvar &amp;imagem…</translation>
    </message>
    <message>
        <source>&amp;Export figures…</source>
        <translation>&amp;Exportar números…</translation>
    </message>
    <message>
        <source>Menu of the chart: %1</source>
        <translation>Menu do gráfico: %1</translation>
    </message>
    <message>
        <source>Table, copy, save, export</source>
        <translation>Tabela, copiar, salvar, exportar</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>Imagem PNG (*.png);;Desenho SVG (*.svg);;Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
        <translation>Pasta de trabalho do Excel (*.xlsx);;Arquivo CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
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
        <translation>Um espaço de &amp;trabalho neste computador…</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Con&amp;fiar neste certificado</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Works with a workspace that another Globant Data serves: its dashboard and imports, in this window. An administrator of the server gives you the address and a token.</source>
        <translation>Trabalhe com um espaço de trabalho servido por outro Globant Data: o painel e as importações dele, nesta janela. Um administrador do servidor fornece o endereço e um token.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a um servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Endereço do servidor</translation>
    </message>
    <message>
        <source>The token is kept in this computer&apos;s keychain. Who uses your session here can connect without knowing it.</source>
        <translation>O token fica no chaveiro deste computador. Quem usar sua sessão aqui pode conectar sem conhecê-lo.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>En&amp;dereço</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256)</source>
        <translation>Impressão digital do certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Whoever runs the server sees the same fingerprint there, under Settings, REST API. Trust it only if the two are equal; it is then the only one that is accepted.</source>
        <translation>Quem administra o servidor vê a mesma impressão digital lá, em Configurações, API REST. Confie nela só se as duas forem iguais; ela será então a única aceita.</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;Não conectar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Forget the old one</source>
        <translation>Esquecer o antigo</translation>
    </message>
    <message>
        <source>%1 shows a certificate that it made itself, or whose maker this computer does not know. Nothing was sent yet.</source>
        <translation>%1 apresenta um certificado que ele mesmo emitiu, ou cujo emissor este computador não conhece. Nada foi enviado ainda.</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Impressão digital %1</translation>
    </message>
    <message>
        <source>In this computer&apos;s keychain</source>
        <translation>No chaveiro deste computador</translation>
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
        <translation>Só acima da média</translation>
    </message>
    <message>
        <source>Departments that are shown</source>
        <translation>Departamentos exibidos</translation>
    </message>
    <message>
        <source>Hires by department and job, %1</source>
        <translation>Contratações por departamento e cargo, %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::DashboardPage</name>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;Limpar filtros</translation>
    </message>
    <message>
        <source>Only departments above the &amp;mean</source>
        <translation>Só departamentos acima da &amp;média</translation>
    </message>
    <message>
        <source>Import departments, jobs and employees to see who was hired where and when. You can drop the three files anywhere on this window.</source>
        <translation>Importe departamentos, cargos e funcionários para ver quem foi contratado, onde e quando. Você pode soltar os três arquivos em qualquer lugar desta janela.</translation>
    </message>
    <message>
        <source>&amp;Import files</source>
        <translation>I&amp;mportar arquivos</translation>
    </message>
    <message>
        <source>No hires yet</source>
        <translation>Ainda não há contratações</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Tentar de novo</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>Não foi possível ler os números</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Visões</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Painel</translation>
    </message>
</context>
<context>
    <name>globant::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>There is no row with the id %1.</source>
        <translation>Não há linha com o ID %1.</translation>
    </message>
    <message>
        <source>No row with the id %1 fits these filters.</source>
        <translation>Nenhuma linha com o ID %1 corresponde a estes filtros.</translation>
    </message>
    <message>
        <source>No row has “%1”.</source>
        <translation>Nenhuma linha contém “%1”.</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabela %1</translation>
    </message>
    <message>
        <source>Find text or id</source>
        <translation>Localizar texto ou ID</translation>
    </message>
    <message>
        <source>Enter goes to the row with this id, or to the next one with this text; Shift+Enter back</source>
        <translation>Enter vai para a linha com este ID ou para a próxima com este texto; Shift+Enter volta</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>No rows fit these filters.</source>
        <translation>Nenhuma linha corresponde a estes filtros.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>L&amp;ocalizar…</translation>
    </message>
    <message>
        <source>&amp;Go to id…</source>
        <translation>&amp;Ir para o ID…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Localizar &amp;próxima</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Localizar a&amp;nterior</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Limpar &amp;filtros</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Ainda não há %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar arquivos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows; not counted</source>
        <translation>
            <numerusform>A primeira linha; sem contagem</numerusform>
            <numerusform>As primeiras %Ln linhas; sem contagem</numerusform>
        </translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows</source>
        <translation>
            <numerusform>A primeira linha</numerusform>
            <numerusform>As primeiras %Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln linha</numerusform>
            <numerusform>%Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selecionada</numerusform>
            <numerusform>%Ln selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Procurando…</translation>
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
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualquer data</translation>
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
        <translation>Até %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::EmptyPanel</name>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Es&amp;colher arquivos…</translation>
    </message>
    <message>
        <source>You see what each file holds and what would change. Nothing is written before you press Import.</source>
        <translation>Você vê o que cada arquivo contém e o que mudaria. Nada é gravado antes de você pressionar Importar.</translation>
    </message>
    <message>
        <source>Drop departments.csv, jobs.csv and hired_employees.csv here</source>
        <translation>Solte aqui departments.csv, jobs.csv e hired_employees.csv</translation>
    </message>
    <message>
        <source>Files cannot be imported here now</source>
        <translation>Não é possível importar arquivos aqui agora</translation>
    </message>
</context>
<context>
    <name>globant::ui::FieldFilter</name>
    <message>
        <source>Is</source>
        <translation>Igual a</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contém</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n escolhido</numerusform>
            <numerusform>%n escolhidos</numerusform>
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
        <translation>Contratações em %1</translation>
    </message>
    <message>
        <source>Hires in all years</source>
        <translation>Contratações em todos os anos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments hired</source>
        <translation>
            <numerusform>em %Ln departamento</numerusform>
            <numerusform>em %Ln departamentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Years with hires</source>
        <translation>Anos com contratações</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Change on %1</source>
        <translation>Variação sobre %1</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: sem dados</translation>
    </message>
    <message>
        <source>Above the mean</source>
        <translation>Acima da média</translation>
    </message>
    <message>
        <source>no hires</source>
        <translation>sem contratações</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>mean %1 hires</source>
        <translation>média %1</translation>
    </message>
    <message>
        <source>Busiest quarter</source>
        <translation>Trimestre de pico</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>T%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hires</source>
        <translation>
            <numerusform>%Ln contratação</numerusform>
            <numerusform>%Ln contratações</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::FileListModel</name>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Choose its table</source>
        <translation>Escolha a tabela</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Ready, counted when imported</source>
        <translation>Pronto, contagem ao importar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>Novas</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>A atualizar</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>Mantidas</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Com erro</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
</context>
<context>
    <name>globant::ui::FilePanel</name>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>Ta&amp;bela</translation>
    </message>
    <message>
        <source>&amp;Between values</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Codi&amp;ficação</translation>
    </message>
    <message>
        <source>First &amp;line</source>
        <translation>Primeira &amp;linha</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>Da&amp;tas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Nomes</translation>
    </message>
    <message>
        <source>A row of data</source>
        <translation>Linha de dados</translation>
    </message>
    <message>
        <source>2021-07-27 (ISO 8601)</source>
        <translation>2021-07-27 (ISO 8601)</translation>
    </message>
    <message>
        <source>How datetimes are written, such as dd/MM/yyyy HH:mm. Empty: 2021-07-27T16:02:08Z.</source>
        <translation>Como as datas e horas estão escritas, por exemplo dd/MM/yyyy HH:mm. Vazio: 2021-07-27T16:02:08Z.</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeiras linhas do arquivo</translation>
    </message>
    <message>
        <source>The name of this file does not say what it holds. Choose its table below.</source>
        <translation>O nome deste arquivo não diz o que ele contém. Escolha a tabela abaixo.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>O arquivo não tem linhas.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeiras linhas</translation>
    </message>
    <message>
        <source>First rows, under the fields they go to</source>
        <translation>Primeiras linhas, sob os campos a que se destinam</translation>
    </message>
    <message>
        <source>%1 from column</source>
        <translation>%1: da coluna</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Coluna para %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::FilterBar</name>
    <message>
        <source>&amp;Year</source>
        <translation>A&amp;no</translation>
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
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
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
        <translation>Limpar</translation>
    </message>
</context>
<context>
    <name>globant::ui::FindField</name>
    <message>
        <source>Clear the text</source>
        <translation>Limpar o texto</translation>
    </message>
</context>
<context>
    <name>globant::ui::ForgetDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln linha</numerusform>
            <numerusform>%Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln linha rejeitada</numerusform>
            <numerusform>%Ln linhas rejeitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versão anterior de linha</numerusform>
            <numerusform>%Ln versões anteriores de linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Localizar</translation>
    </message>
    <message>
        <source>&amp;Remove the name for good</source>
        <translation>&amp;Remover o nome em definitivo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Forget a person</source>
        <translation>Esquecer uma pessoa</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nome da pessoa</translation>
    </message>
    <message>
        <source>The whole name, as it stands in the rows</source>
        <translation>O nome completo, como está nas linhas</translation>
    </message>
    <message>
        <source>Removes the name for good; this cannot be undone</source>
        <translation>Remove o nome em definitivo; isto não pode ser desfeito</translation>
    </message>
    <message>
        <source>This cannot be undone. The rows stay and are counted as before, with “%1” in place of the name. Spaces and upper or lower case make no difference; a longer name that holds this one is another person’s.

What was copied before still holds the name until it is deleted: backups and other copies of this workspace, exported files, and the CSV files that the rows came from. Importing such a file again brings the name back.</source>
        <translation>Isto não pode ser desfeito. As linhas permanecem e são contadas como antes, com “%1” no lugar do nome. Espaços e letras maiúsculas ou minúsculas não fazem diferença; um nome mais longo que contém este é de outra pessoa.

O que foi copiado antes ainda contém o nome até ser excluído: backups e outras cópias deste espaço de trabalho, arquivos exportados e os arquivos CSV de onde vieram as linhas. Importar um desses arquivos de novo traz o nome de volta.</translation>
    </message>
    <message>
        <source>&amp;Name of the person</source>
        <translation>&amp;Nome da pessoa</translation>
    </message>
    <message>
        <source>Only an administrator can remove a person’s name.</source>
        <translation>Só um administrador pode remover o nome de uma pessoa.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>First see where the name stands.</source>
        <translation>Veja primeiro onde o nome aparece.</translation>
    </message>
    <message>
        <source>Looking through all rows…</source>
        <translation>Procurando em todas as linhas…</translation>
    </message>
    <message>
        <source>This name stands nowhere in the workspace.</source>
        <translation>Este nome não aparece em lugar nenhum do espaço de trabalho.</translation>
    </message>
    <message>
        <source>The name stands in %1.</source>
        <translation>O nome aparece em %1.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a row: its kind, its number, the name</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>e mais %Ln linha</numerusform>
            <numerusform>e mais %Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing the name. This takes a while with millions of rows.</source>
        <translation>Removendo o nome. Com milhões de linhas, isto demora um pouco.</translation>
    </message>
    <message>
        <source>The name stands nowhere any more.</source>
        <translation>O nome não aparece mais em lugar nenhum.</translation>
    </message>
    <message>
        <source>The name is removed from %1.</source>
        <translation>O nome foi removido de %1.</translation>
    </message>
    <message>
        <source>An old copy of it may still be in the encrypted file, because another program was reading or the disk is full.</source>
        <translation>Uma cópia antiga dele ainda pode estar no arquivo criptografado, porque outro programa estava lendo ou o disco está cheio.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>globant::ui::GatheredFiles</name>
    <message>
        <source>“%1” is not on this computer. Save it here, then drop the saved file.</source>
        <translation>“%1” não está neste computador. Salve-o aqui e depois solte o arquivo salvo.</translation>
    </message>
    <message>
        <source>The folder “%1” has no CSV files that can be read. Folders within it are not looked at.</source>
        <translation>A pasta “%1” não tem arquivos CSV que possam ser lidos. As pastas dentro dela não são examinadas.</translation>
    </message>
</context>
<context>
    <name>globant::ui::HeatMap</name>
    <message>
        <source>Hires by department and job</source>
        <translation>Contratações por departamento e cargo</translation>
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
        <translation>Todos os cargos</translation>
    </message>
</context>
<context>
    <name>globant::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Pesquisar na ajuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto da ajuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryDetails</name>
    <message>
        <source>&amp;See rejected rows</source>
        <translation>&amp;Ver linhas rejeitadas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>Details of the chosen entry</source>
        <translation>Detalhes do registro escolhido</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Registro %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss</source>
        <comment>date and time</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>levou %1</translation>
    </message>
    <message>
        <source>rejected rows of import %1</source>
        <translation>linhas rejeitadas da importação %1</translation>
    </message>
    <message>
        <source>in the terminal</source>
        <translation>no terminal</translation>
    </message>
    <message>
        <source>undone by entry %1</source>
        <translation>desfeita pelo registro %1</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 do arquivo: %1</translation>
    </message>
    <message>
        <source>They were kept for a limited time, and are deleted.</source>
        <translation>Elas foram guardadas por tempo limitado e já foram excluídas.</translation>
    </message>
    <message>
        <source>Take back what this entry changed</source>
        <translation>Reverter o que este registro alterou</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Linhas lidas</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionadas</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Recuperadas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alteradas</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removidas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sem alteração</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoradas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitadas</translation>
    </message>
    <message>
        <source>Rows exported</source>
        <translation>Linhas exportadas</translation>
    </message>
    <message>
        <source>Rejected rows deleted</source>
        <translation>Linhas rejeitadas excluídas</translation>
    </message>
    <message>
        <source>Rejected rows changed</source>
        <translation>Linhas rejeitadas alteradas</translation>
    </message>
    <message>
        <source>Earlier versions deleted</source>
        <translation>Versões anteriores excluídas</translation>
    </message>
    <message>
        <source>Earlier versions changed</source>
        <translation>Versões anteriores alteradas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Rows that were there already</source>
        <translation>Linhas já existentes</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Novas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alteradas</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removidas</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitadas</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situação</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Nothing has happened in this workspace yet.</source>
        <translation>Nada aconteceu ainda neste espaço de trabalho.</translation>
    </message>
    <message>
        <source>No entries fit these filters.</source>
        <translation>Nenhum registro corresponde a estes filtros.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message>
        <source>This import was undone.</source>
        <translation>Esta importação foi desfeita.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar o histórico</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>history.csv</source>
        <translation>historico.csv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in “%1”.</source>
        <translation>
            <numerusform>%Ln registro está em “%1”.</numerusform>
            <numerusform>%Ln registros estão em “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is being undone or tried again.</source>
        <translation>Outra operação está sendo desfeita ou tentada de novo.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Sua conta pode ver os dados, mas não alterá-los.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>Only imports and edits can be undone.</source>
        <translation>Só importações e edições podem ser desfeitas.</translation>
    </message>
    <message>
        <source>This was undone already, by entry %1.</source>
        <translation>Isto já foi desfeito, pelo registro %1.</translation>
    </message>
    <message>
        <source>Earlier versions of its rows were kept for a limited time, and are deleted.</source>
        <translation>As versões anteriores das linhas foram guardadas por tempo limitado e já foram excluídas.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Desfazendo…</translation>
    </message>
    <message>
        <source>Trying the rejected rows again…</source>
        <translation>Tentando de novo as linhas rejeitadas…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Limpar filtros</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos os tipos</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Todas as contas</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualquer data</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 dias</translation>
    </message>
    <message>
        <source>Search by file name</source>
        <translation>Buscar por nome de arquivo</translation>
    </message>
    <message>
        <source>Part of the file’s name</source>
        <translation>Parte do nome do arquivo</translation>
    </message>
    <message>
        <source>The rejected rows are in “%1”.</source>
        <translation>As linhas rejeitadas estão em “%1”.</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryTable</name>
    <message>
        <source>Log, newest first</source>
        <translation>Histórico, do mais recente ao mais antigo</translation>
    </message>
</context>
<context>
    <name>globant::ui::HistoryText</name>
    <message>
        <source>Imports</source>
        <translation>Importações</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Edições</translation>
    </message>
    <message>
        <source>Undos</source>
        <translation>Ações desfeitas</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Acessos</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportações</translation>
    </message>
    <message>
        <source>Deletions by age</source>
        <translation>Exclusões por idade</translation>
    </message>
    <message>
        <source>Names removed</source>
        <translation>Nomes removidos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Restores</source>
        <translation>Restaurações</translation>
    </message>
    <message>
        <source>Test restores</source>
        <translation>Restaurações de teste</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edição %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importação %1</translation>
    </message>
    <message>
        <source>Added %1 %2</source>
        <translation>Adição de %1 %2</translation>
    </message>
    <message>
        <source>Changed %1 %2</source>
        <translation>Alteração de %1 %2</translation>
    </message>
    <message>
        <source>Deleted %1 %2</source>
        <translation>Exclusão de %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln rows of %1</source>
        <translation>
            <numerusform>Adição de %Ln linha de %1</numerusform>
            <numerusform>Adição de %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %Ln rows of %1</source>
        <translation>
            <numerusform>Alteração de %Ln linha de %1</numerusform>
            <numerusform>Alteração de %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Exclusão de %Ln linha de %1</numerusform>
            <numerusform>Exclusão de %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited %Ln rows of %1</source>
        <translation>
            <numerusform>Edição de %Ln linha de %1</numerusform>
            <numerusform>Edição de %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undid edit %1 of %2</source>
        <translation>Edição %1 de %2 desfeita</translation>
    </message>
    <message>
        <source>Undid import %1 of %2</source>
        <translation>Importação %1 de %2 desfeita</translation>
    </message>
    <message>
        <source>Created the workspace</source>
        <translation>Espaço de trabalho criado</translation>
    </message>
    <message>
        <source>Added account %1</source>
        <translation>Conta %1 adicionada</translation>
    </message>
    <message>
        <source>Changed the role of %1</source>
        <translation>Perfil de %1 alterado</translation>
    </message>
    <message>
        <source>Changed the own password</source>
        <translation>Própria senha alterada</translation>
    </message>
    <message>
        <source>Gave %1 a new password</source>
        <translation>Nova senha definida para %1</translation>
    </message>
    <message>
        <source>Made a new recovery code</source>
        <translation>Novo código de recuperação gerado</translation>
    </message>
    <message>
        <source>Issued a token for %1</source>
        <translation>Token emitido para %1</translation>
    </message>
    <message>
        <source>Revoked the tokens of %1</source>
        <translation>Tokens de %1 revogados</translation>
    </message>
    <message>
        <source>Disabled account %1</source>
        <translation>Conta %1 desativada</translation>
    </message>
    <message>
        <source>Changed the key of the workspace</source>
        <translation>Chave do espaço de trabalho trocada</translation>
    </message>
    <message>
        <source>Logged in with the recovery code</source>
        <translation>Acesso com o código de recuperação</translation>
    </message>
    <message>
        <source>Logged in with the remembered key</source>
        <translation>Acesso com a chave lembrada</translation>
    </message>
    <message>
        <source>Logged in with the password</source>
        <translation>Acesso com a senha</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, após %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong attempts</source>
        <translation>
            <numerusform>%Ln tentativa errada</numerusform>
            <numerusform>%Ln tentativas erradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported rejected rows</source>
        <translation>Exportação de linhas rejeitadas</translation>
    </message>
    <message>
        <source>Exported the history</source>
        <translation>Exportação do histórico</translation>
    </message>
    <message>
        <source>Exported a chart</source>
        <translation>Exportação de um gráfico</translation>
    </message>
    <message>
        <source>Exported a report</source>
        <translation>Exportação de um relatório</translation>
    </message>
    <message>
        <source>Exported a table</source>
        <translation>Exportação de uma tabela</translation>
    </message>
    <message>
        <source>%1 by copying</source>
        <translation>%1 por cópia</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 para %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln linha rejeitada</numerusform>
            <numerusform>%Ln linhas rejeitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versão anterior de linha</numerusform>
            <numerusform>%Ln versões anteriores de linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for their age: %1</source>
        <translation>Exclusão por idade: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Backed up to %1, as scheduled</source>
        <translation>Backup agendado em %1</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Backup em %1</translation>
    </message>
    <message>
        <source>Found the backup %1 of a run that was cut off</source>
        <translation>Encontrado o backup %1 de uma execução interrompida</translation>
    </message>
    <message>
        <source>A scheduled backup failed: %1</source>
        <translation>Um backup agendado falhou: %1</translation>
    </message>
    <message>
        <source>A backup failed: %1</source>
        <translation>Um backup falhou: %1</translation>
    </message>
    <message>
        <source>Old backups were not removed: %1</source>
        <translation>Backups antigos não foram removidos: %1</translation>
    </message>
    <message>
        <source>Changed the schedule of backups</source>
        <translation>Agendamento de backups alterado</translation>
    </message>
    <message>
        <source>Deleted the backup %1</source>
        <translation>Backup %1 excluído</translation>
    </message>
    <message>
        <source>Put the backup %1 of %2 in the place of what was here</source>
        <translation>Conteúdo substituído pelo backup %1 de %2</translation>
    </message>
    <message>
        <source>Restored this workspace from the backup %1 of %2</source>
        <translation>Este espaço de trabalho foi restaurado do backup %1 de %2</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>data desconhecida</translation>
    </message>
    <message>
        <source>Restored %1 as a test, and it came back whole</source>
        <translation>Restauração de teste de %1: voltou íntegro</translation>
    </message>
    <message>
        <source>A test restore failed: %1</source>
        <translation>Uma restauração de teste falhou: %1</translation>
    </message>
    <message>
        <source>The test restore of %1 failed: %2</source>
        <translation>A restauração de teste de %1 falhou: %2</translation>
    </message>
    <message>
        <source>Imported rejected %1 of %2 again</source>
        <translation>Nova importação de %1 rejeitados de %2</translation>
    </message>
    <message>
        <source>Imported %1 from %2</source>
        <translation>Importação de %1 de %2</translation>
    </message>
    <message>
        <source>Removed a person’s name</source>
        <translation>Nome de uma pessoa removido</translation>
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
        <translation>Atualizadas</translation>
    </message>
    <message>
        <source>Left as they were</source>
        <translation>Mantidas como estavam</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitadas</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Desfeita</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>%1 is undone.</source>
        <translation>%1 desfeita.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were removed.</source>
        <translation>
            <numerusform>%Ln linha foi removida.</numerusform>
            <numerusform>%Ln linhas foram removidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are again what they were.</source>
        <translation>
            <numerusform>%Ln linha voltou a ser o que era.</numerusform>
            <numerusform>%Ln linhas voltaram a ser o que eram.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1 is done again.</source>
        <translation>Edição %1 refeita.</translation>
    </message>
    <message>
        <source>Import %1 is done again.</source>
        <translation>Importação %1 refeita.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were added.</source>
        <translation>
            <numerusform>%Ln linha foi adicionada.</numerusform>
            <numerusform>%Ln linhas foram adicionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were changed.</source>
        <translation>
            <numerusform>%Ln linha foi alterada.</numerusform>
            <numerusform>%Ln linhas foram alteradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already.</source>
        <translation>
            <numerusform>%Ln linha já existia.</numerusform>
            <numerusform>%Ln linhas já existiam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were rejected again.</source>
        <translation>
            <numerusform>%Ln linha foi rejeitada de novo.</numerusform>
            <numerusform>%Ln linhas foram rejeitadas de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing left to try again.</source>
        <translation>Não havia mais nada para tentar de novo.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importação</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait. You can look at them once you are done with this import.</source>
        <translation>
            <numerusform>%Ln arquivo aguarda. Você pode vê-lo quando terminar esta importação.</numerusform>
            <numerusform>%Ln arquivos aguardam. Você pode vê-los quando terminar esta importação.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Escolher arquivos para importar</translation>
    </message>
    <message>
        <source>CSV and Avro files (*.csv *.tsv *.txt *.avro)</source>
        <translation>Arquivos CSV e Avro (*.csv *.tsv *.txt *.avro)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files</source>
        <translation>
            <numerusform>Importando %Ln arquivo</numerusform>
            <numerusform>Importando %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Linhas rejeitadas</translation>
    </message>
    <message>
        <source>Trying rejected rows again</source>
        <translation>Tentando de novo as linhas rejeitadas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Import cancelled. Nothing was changed.</source>
        <translation>Importação cancelada. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nada foi importado. %1</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Importação desfeita</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importar de novo</translation>
    </message>
    <message>
        <source>Export rejected rows</source>
        <translation>Exportar linhas rejeitadas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-rejeitadas.csv</translation>
    </message>
    <message>
        <source>&amp;Import these files</source>
        <translation>&amp;Importar estes arquivos</translation>
    </message>
    <message>
        <source>&amp;Remove file</source>
        <translation>&amp;Remover arquivo</translation>
    </message>
    <message>
        <source>&amp;Discard all files</source>
        <translation>&amp;Descartar todos os arquivos</translation>
    </message>
    <message>
        <source>&amp;Cancel the import</source>
        <translation>&amp;Cancelar a importação</translation>
    </message>
    <message>
        <source>&amp;Try rejected rows again</source>
        <translation>&amp;Tentar de novo as linhas rejeitadas</translation>
    </message>
    <message>
        <source>&amp;Export rejected rows…</source>
        <translation>&amp;Exportar linhas rejeitadas…</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>Des&amp;fazer a importação</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>C&amp;oncluir</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>Desfazendo a importação…</translation>
    </message>
    <message>
        <source>Undoing an import</source>
        <translation>Desfazendo uma importação</translation>
    </message>
    <message>
        <source>The rejected rows are in “%1”.</source>
        <translation>As linhas rejeitadas estão em “%1”.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ImportText</name>
    <message>
        <source>The file has no rows.</source>
        <translation>O arquivo não tem linhas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows added.</source>
        <translation>
            <numerusform>%Ln linha adicionada.</numerusform>
            <numerusform>%Ln linhas adicionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows updated.</source>
        <translation>
            <numerusform>%Ln linha atualizada.</numerusform>
            <numerusform>%Ln linhas atualizadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already, the same.</source>
        <translation>
            <numerusform>%Ln linha já existia, igual.</numerusform>
            <numerusform>%Ln linhas já existiam, iguais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were there already and stay as they were.</source>
        <translation>
            <numerusform>%Ln linha já existia e fica como estava.</numerusform>
            <numerusform>%Ln linhas já existiam e ficam como estavam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not imported.</source>
        <translation>
            <numerusform>%Ln linha não foi importada.</numerusform>
            <numerusform>%Ln linhas não foram importadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>In dates like “%1” the day may come first or the month. Choose under “Dates” how to read them.</source>
        <translation>Em datas como “%1”, o dia ou o mês pode vir primeiro. Escolha em “Datas” como lê-las.</translation>
    </message>
    <message>
        <source>A field has no column in this file. Choose below which column holds it.</source>
        <translation>Um campo não tem coluna neste arquivo. Escolha abaixo qual coluna o contém.</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Vírgula ( , )</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Ponto e vírgula ( ; )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Barra ( | )</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds left</source>
        <translation>
            <numerusform>%Ln segundo restante</numerusform>
            <numerusform>%Ln segundos restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>%Ln minuto restante</numerusform>
            <numerusform>%Ln minutos restantes</numerusform>
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
        <translation>O servidor está importando</translation>
    </message>
    <message>
        <source>The connection is lost, trying again</source>
        <translation>Conexão perdida, tentando de novo</translation>
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
        <translation>Gravando</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalizando</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Coluna %1</translation>
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
        <translation>Como o sistema</translation>
    </message>
</context>
<context>
    <name>globant::ui::LocalDashboard</name>
    <message>
        <source>Views are kept until you lock: another program works here</source>
        <translation>As visões são mantidas até você bloquear: outro programa está trabalhando aqui</translation>
    </message>
</context>
<context>
    <name>globant::ui::LocalImport</name>
    <message>
        <source>You may look at the data, and not import. An administrator can make you an editor.</source>
        <translation>Você pode ver os dados, mas não importar. Um administrador pode dar a você o perfil de editor.</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace. Close it and log in again to import.</source>
        <translation>Outro programa está gravando neste espaço de trabalho. Feche-o e entre de novo para importar.</translation>
    </message>
</context>
<context>
    <name>globant::ui::LockingCard</name>
    <message>
        <source>Locking</source>
        <translation>Bloqueio</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>after </source>
        <comment>then a number and &quot; min&quot;</comment>
        <translation>após </translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes without use after which the workspace is locked; 0: never</source>
        <translation>Minutos sem uso até o espaço de trabalho ser bloqueado; 0: nunca</translation>
    </message>
    <message>
        <source>Loc&amp;k when not in use</source>
        <translation>Blo&amp;quear quando sem uso</translation>
    </message>
    <message>
        <source>It is locked as well when the screen of this computer is, and with Ctrl+L. The password opens it again. 0 minutes: never.</source>
        <translation>Ele também é bloqueado junto com a tela deste computador e com Ctrl+L. A senha o abre de novo. 0 minutos: nunca.</translation>
    </message>
</context>
<context>
    <name>globant::ui::LoginPage</name>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock parece estar ativado.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Another &amp;workspace…</source>
        <translation>Outro espaço de &amp;trabalho…</translation>
    </message>
    <message>
        <source>Connect to a &amp;server…</source>
        <translation>Conectar a um ser&amp;vidor…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;onta</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>Open your workspace</source>
        <translation>Abrir seu espaço de trabalho</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Código de recuperação</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperação</translation>
    </message>
    <message>
        <source>&amp;Use the password</source>
        <translation>Usar a se&amp;nha</translation>
    </message>
    <message>
        <source>Forgo&amp;t the password?</source>
        <translation>Es&amp;queceu a senha?</translation>
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
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nova senha de novo</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock parece estar ativado.</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Força da senha</translation>
    </message>
    <message>
        <source>And again</source>
        <translation>De novo</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>As duas senhas não são iguais.</translation>
    </message>
</context>
<context>
    <name>globant::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
    <message>
        <source>Show the password (Ctrl+H)</source>
        <translation>Mostrar a senha (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>globant::ui::PreviewPanel</name>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>&amp;Remove file</source>
        <translation>&amp;Remover arquivo</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Arquivos a importar</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Adicionar ar&amp;quivos…</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Manter como estão</translation>
    </message>
    <message>
        <source>Count the new ones as faulty</source>
        <translation>Contar as novas como erro</translation>
    </message>
    <message>
        <source>Rows that are there alread&amp;y</source>
        <translation>Linhas &amp;já existentes</translation>
    </message>
    <message>
        <source>Rows that are there already</source>
        <translation>Linhas já existentes</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln files</source>
        <translation>
            <numerusform>I&amp;mportar %Ln arquivo</numerusform>
            <numerusform>I&amp;mportar %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend or remove the files that are not ready.</source>
        <translation>Ajuste ou remova os arquivos que não estão prontos.</translation>
    </message>
</context>
<context>
    <name>globant::ui::PreviewRowsModel</name>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (não usada)</translation>
    </message>
</context>
<context>
    <name>globant::ui::PrivacyCard</name>
    <message>
        <source>Forget a person</source>
        <translation>Esquecer uma pessoa</translation>
    </message>
    <message>
        <source>Removes a name from the rows, from rejected rows and from earlier versions of rows. You see where it stands before anything is removed; the counts stay as they are.</source>
        <translation>Remove um nome das linhas, das linhas rejeitadas e das versões anteriores de linhas. Você vê onde ele aparece antes que algo seja removido; as contagens ficam como estão.</translation>
    </message>
    <message>
        <source>Find a na&amp;me…</source>
        <translation>Locali&amp;zar um nome…</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecordForm</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Adicionar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Adicionar: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Alterar: %1</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>the next free one</source>
        <translation>o próximo livre</translation>
    </message>
    <message>
        <source>2026-01-31 or 2026-01-31T09:30:00Z</source>
        <translation>2026-01-31 ou 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Escolha uma opção.</translation>
    </message>
    <message>
        <source>There is no %1 of this name. Choose one from the list.</source>
        <translation>Não há %1 com este nome. Escolha uma opção da lista.</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>Informe um valor.</translation>
    </message>
    <message>
        <source>No such date. Write it like 2026-01-31T09:30:00Z.</source>
        <translation>Esta data não existe. Escreva assim: 2026-01-31T09:30:00Z.</translation>
    </message>
    <message>
        <source>This must be a whole number from %1 on.</source>
        <translation>Deve ser um número inteiro a partir de %1.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Deve ser um número inteiro.</translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %Ln characters.</source>
        <translation>
            <numerusform>Longo demais: no máximo %Ln caractere.</numerusform>
            <numerusform>Longo demais: no máximo %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Adição de %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Alteração de %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecoveryCodePage</name>
    <message>
        <source>&amp;I have kept the code in a safe place</source>
        <translation>&amp;Guardei o código em um lugar seguro</translation>
    </message>
    <message>
        <source>If the password is ever forgotten, this code opens the workspace. It is shown only now. Print it or save it somewhere other than on this computer.</source>
        <translation>Se a senha for esquecida, este código abre o espaço de trabalho. Ele é mostrado só agora. Imprima-o ou salve-o fora deste computador.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperação</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimir…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvar…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>Con&amp;tinuar</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Seu código de recuperação</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Globant Data: recovery code</source>
        <translation>Globant Data: código de recuperação</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Espaço de trabalho: %1</translation>
    </message>
    <message>
        <source>Whoever has this code can open the workspace. Keep it where you keep contracts.</source>
        <translation>Quem tem este código pode abrir o espaço de trabalho. Guarde-o onde você guarda contratos.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Salvar o código de recuperação</translation>
    </message>
    <message>
        <source>globant-data-recovery-code.txt</source>
        <translation>globant-data-codigo-de-recuperacao.txt</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvo como %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RecoveryCodePanel</name>
    <message>
        <source>Make a new code</source>
        <translation>Gerar um novo código</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Manter o antigo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Já guardei</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Novo código de recuperação</translation>
    </message>
    <message>
        <source>Copy the recovery code</source>
        <translation>Copiar o código de recuperação</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Make a new recovery code? The one that was printed when the workspace was made, or later, then opens nothing any more. This cannot be undone.</source>
        <translation>Gerar um novo código de recuperação? O que foi impresso quando o espaço de trabalho foi criado, ou depois, não abrirá mais nada. Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>This is the new recovery code; the old one opens nothing any more. It is shown only now. Keep it somewhere other than on this computer.</source>
        <translation>Este é o novo código de recuperação; o antigo não abre mais nada. Ele é mostrado só agora. Guarde-o fora deste computador.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectedRows</name>
    <message>
        <source>Taken up again by import %1</source>
        <translation>Retomada pela importação %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
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
        <translation>Texto no arquivo</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectsModel</name>
    <message>
        <source>Was: %1</source>
        <translation>Era: %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::RejectsPanel</name>
    <message>
        <source>&amp;Back to the log</source>
        <translation>Voltar ao &amp;histórico</translation>
    </message>
    <message>
        <source>&amp;Export rejected rows…</source>
        <translation>E&amp;xportar linhas rejeitadas…</translation>
    </message>
    <message>
        <source>&amp;Try these rows again</source>
        <translation>&amp;Tentar de novo estas linhas</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Linhas rejeitadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 were not imported</source>
        <translation>
            <numerusform>%Ln linha de %1 não foi importada</numerusform>
            <numerusform>%Ln linhas de %1 não foram importadas</numerusform>
        </translation>
    </message>
    <message>
        <source>For when what was missing has been added since</source>
        <translation>Para quando o que faltava já tiver sido adicionado</translation>
    </message>
    <message>
        <source>Export rejected rows</source>
        <translation>Exportar linhas rejeitadas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-rejeitadas.csv</translation>
    </message>
</context>
<context>
    <name>globant::ui::RememberBox</name>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>Le&amp;mbrar neste computador</translation>
    </message>
    <message>
        <source>Your key is kept in this computer&apos;s keychain, and no password is asked for.</source>
        <translation>Sua chave fica no chaveiro deste computador, e nenhuma senha é pedida.</translation>
    </message>
</context>
<context>
    <name>globant::ui::Report</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The %1 departments with the most hires, of %2. The table has all.</source>
        <translation>Os %1 departamentos com mais contratações, de um total de %2. A tabela tem todos.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 e mais %Ln</numerusform>
            <numerusform>%1 e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos os anos</translation>
    </message>
    <message>
        <source>All years, %1 to %2</source>
        <translation>Todos os anos, %1 a %2</translation>
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
        <translation>Todos os departamentos</translation>
    </message>
    <message>
        <source>Hires</source>
        <translation>Contratações</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Participação</translation>
    </message>
    <message>
        <source>Against the mean</source>
        <translation>Em relação à média</translation>
    </message>
    <message>
        <source>Mean of the departments that hired</source>
        <translation>Média dos departamentos que contrataram</translation>
    </message>
    <message>
        <source>Hires by job and department, %1</source>
        <translation>Contratações por cargo e departamento, %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todos os cargos</translation>
    </message>
    <message>
        <source>Departments %1 to %2 of %3</source>
        <translation>Departamentos %1 a %2 de %3</translation>
    </message>
    <message>
        <source>Hires %1</source>
        <translation>Contratações de %1</translation>
    </message>
    <message>
        <source>Hires of all years</source>
        <translation>Contratações de todos os anos</translation>
    </message>
    <message>
        <source>Only the departments above the mean.</source>
        <translation>Só os departamentos acima da média.</translation>
    </message>
    <message>
        <source>Hires by year and month</source>
        <translation>Contratações por ano e mês</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Hires by department and job, %1</source>
        <translation>Contratações por departamento e cargo, %1</translation>
    </message>
    <message>
        <source>The %1 departments and the %2 jobs with the most hires. The table has all.</source>
        <translation>Os %1 departamentos e os %2 cargos com mais contratações. A tabela tem todos.</translation>
    </message>
    <message>
        <source>The %1 jobs with the most hires, of %2. The table has all.</source>
        <translation>Os %1 cargos com mais contratações, de um total de %2. A tabela tem todos.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (continuação)</translation>
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
        <translation>Não foi possível desenhar o relatório.</translation>
    </message>
    <message>
        <source>The report was cancelled. No file was written.</source>
        <translation>O relatório foi cancelado. Nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>There is no space left to save &quot;%1&quot;. Free some space and try again.</source>
        <translation>Não há espaço para salvar “%1”. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved in &quot;%2&quot;. Choose a folder that you may write to.</source>
        <translation>Não foi possível salvar “%1” em “%2”. Escolha uma pasta em que você possa gravar.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ReportSaver</name>
    <message>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
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
        <translation>o mesmo número</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln a mais</numerusform>
            <numerusform>%Ln a mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer</source>
        <translation>
            <numerusform>%Ln a menos</numerusform>
            <numerusform>%Ln a menos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>No backup</translation>
    </message>
</context>
<context>
    <name>globant::ui::RestorePanel</name>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restaurar o backup de %1</translation>
    </message>
    <message>
        <source>%1 · %2 · made by %3 · “%4”</source>
        <comment>rows, size, who made it, file name</comment>
        <translation>%1 · %2 · feito por %3 · “%4”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln linha</numerusform>
            <numerusform>%Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>agendamento</translation>
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
        <translation>Este é um backup de outro espaço de trabalho.</translation>
    </message>
    <message>
        <source>The rows, their imports and the history become those of %1. First, what is here now is kept as a backup of its own. Accounts, passwords and settings stay as they are.</source>
        <translation>As linhas, suas importações e o histórico passam a ser os do backup de %1. Antes disso, o que está aqui agora é guardado como um backup à parte. Contas, senhas e configurações ficam como estão.</translation>
    </message>
    <message>
        <source>Its rows are imported as from a file: checked, noted in the history, and undone there. Rows added since stay.</source>
        <translation>As linhas dela são importadas como de um arquivo: verificadas, registradas no histórico e, se preciso, desfeitas ali. As linhas adicionadas desde então permanecem.</translation>
    </message>
    <message>
        <source>&amp;Restore into this folder</source>
        <translation>&amp;Restaurar nesta pasta</translation>
    </message>
    <message>
        <source>&amp;Replace this workspace</source>
        <translation>Substitui&amp;r este espaço de trabalho</translation>
    </message>
    <message>
        <source>&amp;Restore this table</source>
        <translation>&amp;Restaurar esta tabela</translation>
    </message>
    <message>
        <source>Folder for the restored workspace</source>
        <translation>Pasta para o espaço de trabalho restaurado</translation>
    </message>
    <message>
        <source>Choose a folder for the restored workspace, with its whole path.</source>
        <translation>Escolha uma pasta para o espaço de trabalho restaurado, com o caminho completo.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Bac&amp;k to the backups</source>
        <translation>&amp;Voltar aos backups</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>As a &amp;workspace of its own, in another folder</source>
        <translation>Como um espaço de tra&amp;balho à parte, em outra pasta</translation>
    </message>
    <message>
        <source>Nothing changes here. It opens with the passwords of the backup’s day.</source>
        <translation>Nada muda aqui. Ele abre com as senhas do dia do backup.</translation>
    </message>
    <message>
        <source>&amp;Over this workspace</source>
        <translation>&amp;Sobre este espaço de trabalho</translation>
    </message>
    <message>
        <source>One &amp;table of it, into this workspace</source>
        <translation>Uma tabela dele, &amp;neste espaço de trabalho</translation>
    </message>
    <message>
        <source>Folder of the restored workspace</source>
        <translation>Pasta do espaço de trabalho restaurado</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose the folder of the restored workspace</source>
        <translation>Escolher a pasta do espaço de trabalho restaurado</translation>
    </message>
    <message>
        <source>become those of the backup</source>
        <translation>passam a ser as do backup</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>ficam como estão</translation>
    </message>
    <message>
        <source>are counted as faulty</source>
        <translation>contam como erro</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabela</translation>
    </message>
    <message>
        <source>Rows that are here &amp;already</source>
        <translation>Linhas que &amp;já estão aqui</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Progresso da restauração</translation>
    </message>
</context>
<context>
    <name>globant::ui::RestoreRun</name>
    <message>
        <source>Keeping what is here now as a backup…</source>
        <translation>Guardando o que está aqui agora como backup…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lendo o backup…</translation>
    </message>
    <message>
        <source>Writing the rows…</source>
        <translation>Gravando as linhas…</translation>
    </message>
    <message>
        <source>Checking what was written…</source>
        <translation>Verificando o que foi gravado…</translation>
    </message>
    <message>
        <source>Only an administrator can replace this workspace.</source>
        <translation>Só um administrador pode substituir este espaço de trabalho.</translation>
    </message>
    <message>
        <source>Your account may look at the data, but not change it.</source>
        <translation>Sua conta pode ver os dados, mas não alterá-los.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>An import is running. This can be done when it has ended.</source>
        <translation>Há uma importação em andamento. Isto poderá ser feito quando ela terminar.</translation>
    </message>
    <message>
        <source>The rows and the history are again those of the backup. What was here before is kept in “%1”, and can be restored in the same way.</source>
        <translation>As linhas e o histórico são de novo os do backup. O que estava aqui antes foi guardado em “%1” e pode ser restaurado do mesmo modo.</translation>
    </message>
    <message>
        <source>Restoring the rows…</source>
        <translation>Restaurando as linhas…</translation>
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
        <translation>E&amp;xportar linhas rejeitadas…</translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>&amp;Desfazer importação</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Concluir</translation>
    </message>
    <message>
        <source>Rows that were not imported</source>
        <translation>Linhas que não foram importadas</translation>
    </message>
    <message>
        <source>Double-click a text, or press F2, to correct it.</source>
        <translation>Clique duas vezes em um texto, ou pressione F2, para corrigi-lo.</translation>
    </message>
    <message>
        <source>Not imported, as the import ended before.</source>
        <translation>Não importado, porque a importação terminou antes.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of this file was imported.</source>
        <translation>Cancelado. Nada deste arquivo foi importado.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Desfeita.</translation>
    </message>
    <message>
        <source>Tried again: %1</source>
        <translation>Nova tentativa: %1</translation>
    </message>
    <message>
        <source>Columns left out: %1.</source>
        <translation>Colunas não usadas: %1.</translation>
    </message>
    <message>
        <source>It is safe, and reaches the store&apos;s own file when other programs let go of it.</source>
        <translation>Está a salvo e chega ao arquivo do armazenamento de dados quando outros programas o liberarem.</translation>
    </message>
    <message>
        <source>Not all of it was imported</source>
        <translation>Nem tudo foi importado</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver motivo</translation>
    </message>
    <message>
        <source>See why rows of %1 were not imported</source>
        <translation>Ver por que linhas de %1 não foram importadas</translation>
    </message>
    <message>
        <source>Rows of %1 that were not imported: %2</source>
        <translation>Linhas de %1 que não foram importadas: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Next: look at %Ln files</source>
        <translation>
            <numerusform>Se&amp;guinte: ver %Ln arquivo</numerusform>
            <numerusform>Se&amp;guinte: ver %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again with my corrections (%1)</source>
        <translation>&amp;Tentar de novo com minhas correções (%1)</translation>
    </message>
    <message>
        <source>&amp;Try again as they are</source>
        <translation>&amp;Tentar de novo como estão</translation>
    </message>
</context>
<context>
    <name>globant::ui::RetentionCard</name>
    <message numerus="yes">
        <source>%Ln rejected rows</source>
        <translation>
            <numerusform>%Ln linha rejeitada</numerusform>
            <numerusform>%Ln linhas rejeitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier versions of rows</source>
        <translation>
            <numerusform>%Ln versão anterior de linha</numerusform>
            <numerusform>%Ln versões anteriores de linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>None now</source>
        <translation>Nenhuma agora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows now, about %1</source>
        <translation>
            <numerusform>%Ln linha, cerca de %1</numerusform>
            <numerusform>%Ln linhas, cerca de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest from %2</source>
        <translation>%1, a mais antiga de %2</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln days</source>
        <translation>
            <numerusform>por %Ln dia</numerusform>
            <numerusform>por %Ln dias</numerusform>
        </translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Por quanto tempo se guarda</translation>
    </message>
    <message>
        <source>Re&amp;jected rows</source>
        <translation>Linhas re&amp;jeitadas</translation>
    </message>
    <message>
        <source>They wait to be corrected and tried again.</source>
        <translation>Aguardam correção e nova tentativa.</translation>
    </message>
    <message>
        <source>&amp;Earlier versions of rows</source>
        <translation>Versões anteri&amp;ores de linhas</translation>
    </message>
    <message>
        <source>Imports and edits are undone with them.</source>
        <translation>Permitem desfazer importações e edições.</translation>
    </message>
    <message>
        <source>Older ones are deleted once a day, when somebody who may edit opens the workspace. The rows themselves and the history are kept for ever.</source>
        <translation>As mais antigas são excluídas uma vez por dia, quando alguém que pode editar abre o espaço de trabalho. As linhas em si e o histórico são guardados para sempre.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para sempre</translation>
    </message>
    <message>
        <source>for 1 year</source>
        <translation>por 1 ano</translation>
    </message>
    <message>
        <source>for 90 days</source>
        <translation>por 90 dias</translation>
    </message>
    <message>
        <source>for 30 days</source>
        <translation>por 30 dias</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Only administrators choose this.</source>
        <translation>Só administradores escolhem isto.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>This deletes %1 now, for good.</source>
        <translation>Isto exclui %1 agora, em definitivo.</translation>
    </message>
    <message>
        <source>Older imports and edits can then no longer be undone.</source>
        <translation>Depois disso, importações e edições mais antigas não poderão mais ser desfeitas.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Excluído: %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RotationPanel</name>
    <message>
        <source>Disable the account</source>
        <translation>Desativar a conta</translation>
    </message>
    <message>
        <source>Leave it enabled</source>
        <translation>Manter ativa</translation>
    </message>
    <message>
        <source>Disable %1? They can no longer open this workspace, and the data gets a new key, which takes a while with millions of rows. This cannot be undone.</source>
        <translation>Desativar %1? Essa pessoa não poderá mais abrir este espaço de trabalho, e os dados receberão uma nova chave, o que demora um pouco com milhões de linhas. Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Disable %1? Its tokens open nothing any more. This cannot be undone.</source>
        <translation>Desativar %1? Os tokens dessa conta não abrirão mais nada. Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Replace the data&apos;s key? All data is written anew under a new key, which takes a while with millions of rows. Passwords, the recovery code and what keychains remember go on working. This cannot be undone.</source>
        <translation>Trocar a chave dos dados? Todos os dados são gravados de novo com uma nova chave, o que demora um pouco com milhões de linhas. As senhas, o código de recuperação e o que os chaveiros lembram continuam valendo. Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Trocar a chave</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Manter a chave</translation>
    </message>
    <message>
        <source>An import is running. Do this again when it has ended, or cancel it first. Nothing was changed.</source>
        <translation>Há uma importação em andamento. Tente de novo quando ela terminar, ou cancele-a antes. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabalhando…</translation>
    </message>
    <message>
        <source>The data has a new key.</source>
        <translation>Os dados têm uma nova chave.</translation>
    </message>
    <message>
        <source>%1 can no longer open this workspace. The data has a new key.</source>
        <translation>%1 não pode mais abrir este espaço de trabalho. Os dados têm uma nova chave.</translation>
    </message>
    <message>
        <source>The tokens of %1 open nothing any more.</source>
        <translation>Os tokens de %1 não abrem mais nada.</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowActions</name>
    <message>
        <source>&amp;Add row…</source>
        <translation>&amp;Adicionar linha…</translation>
    </message>
    <message>
        <source>&amp;Change row…</source>
        <translation>A&amp;lterar linha…</translation>
    </message>
    <message>
        <source>&amp;Delete rows</source>
        <translation>E&amp;xcluir linhas</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Forget this person…</source>
        <translation>Esquecer esta pe&amp;ssoa…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>A&amp;dicionar…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>A&amp;lterar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Up to %1 rows can be deleted at once.</source>
        <translation>Podem ser excluídas até %1 linhas de uma vez.</translation>
    </message>
    <message>
        <source>Goes back to when you logged in. Edits before that stand in the history.</source>
        <translation>Volta até o momento em que você entrou. As edições anteriores estão no histórico.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Desfazer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Refazer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Deleted %1 %2</source>
        <translation>Exclusão de %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln rows of %1</source>
        <translation>
            <numerusform>Exclusão de %Ln linha de %1</numerusform>
            <numerusform>Exclusão de %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowGrid</name>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>&amp;Only rows with “%1”</source>
        <translation>Só lin&amp;has com “%1”</translation>
    </message>
</context>
<context>
    <name>globant::ui::RowOutput</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar linhas</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headings</source>
        <translation>Copiar linhas com ca&amp;beçalhos</translation>
    </message>
    <message>
        <source>&amp;Export these rows…</source>
        <translation>&amp;Exportar estas linhas…</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows were copied. To have all of them, export.</source>
        <translation>As primeiras %1 de %2 linhas foram copiadas. Para ter todas, exporte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied.</source>
        <translation>
            <numerusform>%Ln linha copiada.</numerusform>
            <numerusform>%Ln linhas copiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>Exportar estas linhas</translation>
    </message>
    <message>
        <source>Avro files (*.avro)</source>
        <translation>Arquivos Avro (*.avro)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Arquivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>An Avro file is not encrypted: whoever gets “%1” can read all that is in it.</source>
        <translation>Um arquivo Avro não é criptografado: quem obtiver “%1” pode ler tudo o que está nele.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Salvar</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln rows…</source>
        <translation>
            <numerusform>Exportando %Ln linha…</numerusform>
            <numerusform>Exportando %Ln linhas…</numerusform>
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
        <translation>Exportação cancelada. Nenhum arquivo foi gravado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in “%1”.</source>
        <translation>
            <numerusform>%Ln linha está em “%1”.</numerusform>
            <numerusform>%Ln linhas estão em “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>globant::ui::RunPanel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln linha</numerusform>
            <numerusform>%Ln linhas</numerusform>
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
        <translation>Progresso total</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>You can use the other pages meanwhile. Cancel takes back the file that is being imported.</source>
        <translation>Enquanto isso, você pode usar as outras páginas. Cancelar reverte o arquivo que está sendo importado.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progresso de %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
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
        <translation>%1 linhas por segundo</translation>
    </message>
</context>
<context>
    <name>globant::ui::ScanProgress</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <translation>Quando os backups são feitos</translation>
    </message>
    <message>
        <source>Time of the backups</source>
        <translation>Horário dos backups</translation>
    </message>
    <message>
        <source>Hours between the backups</source>
        <translation>Horas entre os backups</translation>
    </message>
    <message>
        <source>also &amp;after this many imports:</source>
        <translation>ta&amp;mbém após tantas importações:</translation>
    </message>
    <message>
        <source>Imports between the backups</source>
        <translation>Importações entre os backups</translation>
    </message>
    <message>
        <source>Only when you make them</source>
        <translation>Só quando você os cria</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todo dia</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Toda semana</translation>
    </message>
    <message>
        <source>Every few hours</source>
        <translation>A cada tantas horas</translation>
    </message>
    <message>
        <source>At the times of a crontab line</source>
        <translation>Por uma linha de crontab</translation>
    </message>
    <message>
        <source>Minute, hour, day, month and day of the week of the backups</source>
        <translation>Minuto, hora, dia, mês e dia da semana dos backups</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Backups</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>hours between them, one of them at the time below</source>
        <translation>horas, um deles no horário abaixo</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>A &amp;cada</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <translation>&amp;Horário</translation>
    </message>
    <message>
        <source>minute, hour, day, month, day of the week</source>
        <translation>minuto, hora, dia, mês, dia da semana</translation>
    </message>
    <message>
        <source>Crontab &amp;line</source>
        <translation>&amp;Linha de crontab</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Pa&amp;sta</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>recentes</translation>
    </message>
    <message>
        <source>Newest backups that are kept</source>
        <translation>Backups mais recentes guardados</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>diários</translation>
    </message>
    <message>
        <source>Daily backups that are kept</source>
        <translation>Backups diários guardados</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>semanais</translation>
    </message>
    <message>
        <source>Weekly backups that are kept</source>
        <translation>Backups semanais guardados</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>mensais</translation>
    </message>
    <message>
        <source>Monthly backups that are kept</source>
        <translation>Backups mensais guardados</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Pasta dos backups</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>Escolher a pasta dos backups</translation>
    </message>
    <message>
        <source>Write minute, hour, day, month and day of the week, such as “18 4 * * *”.</source>
        <translation>Escreva minuto, hora, dia, mês e dia da semana, como “18 4 * * *”.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Próximo: %1.</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln imports</source>
        <translation>
            <numerusform>após %Ln importação</numerusform>
            <numerusform>após %Ln importações</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned. Back up by hand now and then.</source>
        <translation>Nada está agendado. Faça backups manuais de vez em quando.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, depois </translation>
    </message>
</context>
<context>
    <name>globant::ui::SchedulePanel</name>
    <message>
        <source>Ba&amp;ck to the backups</source>
        <translation>&amp;Voltar aos backups</translation>
    </message>
    <message>
        <source>&amp;Save the schedule</source>
        <translation>Salvar o agen&amp;damento</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Only administrators change the schedule.</source>
        <translation>Só administradores alteram o agendamento.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, because another program writes to it.</source>
        <translation>Este espaço de trabalho está aberto somente para leitura, porque outro programa grava nele.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 livres</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServedRequestsModel</name>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <translation>Outros programas podem enviar arquivos e ler métricas enquanto um administrador tem este espaço de trabalho aberto e a API está ligada.</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Ligada</translation>
    </message>
    <message>
        <source>The REST API is on</source>
        <translation>A API REST está ligada</translation>
    </message>
    <message>
        <source>Switch it off to change this.</source>
        <translation>Desligue a API para alterar isto.</translation>
    </message>
    <message>
        <source>Other programs upload files and read metrics with a token of their own, while this workspace is open here. Locking it stops the API, until an administrator logs in.</source>
        <translation>Outros programas enviam arquivos e leem métricas com um token próprio, enquanto este espaço de trabalho está aberto aqui. Bloqueá-lo para a API até que um administrador entre.</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>Enviar um arquivo</translation>
    </message>
    <message>
        <source>Read a metric</source>
        <translation>Ler uma métrica</translation>
    </message>
    <message>
        <source>All that it can do, in the browser</source>
        <translation>Tudo o que ela pode fazer, no navegador</translation>
    </message>
    <message>
        <source>The API did not start. %1</source>
        <translation>A API não iniciou. %1</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so the API cannot run here now.</source>
        <translation>Outro programa está trabalhando neste espaço de trabalho; por isso, a API não pode funcionar aqui agora.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desligada.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Running at %1</source>
        <translation>Em funcionamento em %1</translation>
    </message>
    <message>
        <source>Stopping, when the requests that have begun are answered…</source>
        <translation>Parando, assim que as requisições em andamento forem respondidas…</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <translation>Impressão digital do certificado (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerControl</name>
    <message>
        <source>Other computers can only reach the API with a certificate, so that nobody on the way reads along. Choose a certificate, or this computer only.</source>
        <translation>Outros computadores só podem acessar a API com um certificado, para que ninguém no caminho leia os dados. Escolha um certificado ou só este computador.</translation>
    </message>
    <message>
        <source>Choose the file of the certificate and the file of its key.</source>
        <translation>Escolha o arquivo do certificado e o arquivo da chave dele.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerForm</name>
    <message>
        <source>Who can reach the API</source>
        <translation>Quem pode acessar a API</translation>
    </message>
    <message>
        <source>Port of the API</source>
        <translation>Porta da API</translation>
    </message>
    <message>
        <source>Those of the original services: 8080, 8082, 8083</source>
        <translation>As dos serviços originais: 8080, 8082, 8083</translation>
    </message>
    <message>
        <source>Certificate of the API</source>
        <translation>Certificado da API</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Arquivo do certificado</translation>
    </message>
    <message>
        <source>File of the certificate&apos;s key</source>
        <translation>Arquivo da chave do certificado</translation>
    </message>
    <message>
        <source>Largest file that can be uploaded, in MiB</source>
        <translation>Maior arquivo que pode ser enviado, em MiB</translation>
    </message>
    <message>
        <source>The metrics of the original routes need no token</source>
        <translation>As métricas das rotas originais não exigem token</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Só este computador</translation>
    </message>
    <message>
        <source>Every computer that reaches this one</source>
        <translation>Computadores que alcançam este</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Made by this program</source>
        <translation>Emitido por este programa</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>De arquivos</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation>Acesso de</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate in PEM</source>
        <translation>Certificado em PEM</translation>
    </message>
    <message>
        <source>Certificate&apos;s file</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Key of the certificate in PEM</source>
        <translation>Chave do certificado em PEM</translation>
    </message>
    <message>
        <source>Key&apos;s file</source>
        <translation>Arquivo da chave</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Maior arquivo</translation>
    </message>
    <message>
        <source>Larger ones can be sent in parts.</source>
        <translation>Os maiores podem ser enviados em partes.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Escolher: %1</translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM (*.pem *.crt *.cer *.key);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerPage</name>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
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
        <translation>válido até ser revogado</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>válido até %1</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Certificado de confiança</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Only on the server</source>
        <translation>Só no servidor</translation>
    </message>
    <message>
        <source>The workspace itself is on the server and does not leave it. These are done in the window there, or with its command line:</source>
        <translation>O espaço de trabalho em si está no servidor e não sai dele. Isto é feito na janela de lá ou na linha de comando do servidor:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Looking through single rows, and changing them.</source>
        <translation>Consultar linhas individuais e alterá-las.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>What was imported, changed and exported, by whom; undoing what lies further back.</source>
        <translation>O que foi importado, alterado e exportado, e por quem; desfazer o que é mais antigo.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Making, checking and restoring backups.</source>
        <translation>Fazer, verificar e restaurar backups.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>People, tokens, how long things are kept. Light and dark are in the menu View here.</source>
        <translation>Pessoas, tokens e por quanto tempo se guarda. Claro e escuro estão aqui no menu Exibir.</translation>
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
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Recent requests to the API</source>
        <translation>Requisições recentes à API</translation>
    </message>
    <message>
        <source>Holds the list still, to be read; the API goes on</source>
        <translation>Mantém a lista parada para leitura; a API continua</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Requisições recentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer ones</source>
        <translation>
            <numerusform>%Ln mais nova</numerusform>
            <numerusform>%Ln mais novas</numerusform>
        </translation>
    </message>
    <message>
        <source>None since the workspace was opened.</source>
        <translation>Nenhuma desde que o espaço de trabalho foi aberto.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokenForm</name>
    <message>
        <source>Role of the token&apos;s account</source>
        <translation>Perfil da conta do token</translation>
    </message>
    <message>
        <source>Make the token</source>
        <translation>Criar o token</translation>
    </message>
    <message>
        <source>Name of the token&apos;s account</source>
        <translation>Nome da conta do token</translation>
    </message>
    <message>
        <source>Such as the program that uses it</source>
        <translation>Por exemplo, o programa que o usa</translation>
    </message>
    <message>
        <source>How long the token is valid</source>
        <translation>Validade do token</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dias</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 ano</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para sempre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Permissões</translation>
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
        <translation>Trabalhando…</translation>
    </message>
    <message>
        <source>A further token of this account: %1.</source>
        <translation>Mais um token desta conta: %1.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokenIssued</name>
    <message>
        <source>I have kept it</source>
        <translation>Já guardei</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User code</source>
        <translation>Código de usuário</translation>
    </message>
    <message>
        <source>The user code is for programs that were written for the original services (X-User).</source>
        <translation>O código de usuário é para programas escritos para os serviços originais (X-User).</translation>
    </message>
    <message>
        <source>The new token of %1. It is shown only now: copy it to the program that is to use it, and keep it as you keep a password.</source>
        <translation>O novo token de %1. Ele é mostrado só agora: copie-o para o programa que vai usá-lo e guarde-o como se guarda uma senha.</translation>
    </message>
</context>
<context>
    <name>globant::ui::ServerTokens</name>
    <message>
        <source>New &amp;token…</source>
        <translation>Novo &amp;token…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revogar…</translation>
    </message>
    <message>
        <source>None yet. Without a token, programs are turned away.</source>
        <translation>Nenhum ainda. Sem um token, os programas são recusados.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Revoke the token of %1? Programs that use it get no answer any more. This cannot be undone.</source>
        <translation>Revogar o token de %1? Os programas que o usam não receberão mais resposta. Isto não pode ser desfeito.</translation>
    </message>
    <message numerus="yes">
        <source>Revoke all %Ln tokens of %1? Programs that use them get no answer any more. This cannot be undone.</source>
        <translation>
            <numerusform>Revogar %Ln token de %1? Os programas que o usam não receberão mais resposta. Isto não pode ser desfeito.</numerusform>
            <numerusform>Revogar todos os %Ln tokens de %1? Os programas que os usam não receberão mais resposta. Isto não pode ser desfeito.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tokens of %1 open nothing any more.</source>
        <translation>Os tokens de %1 não abrem mais nada.</translation>
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
        <translation>Alterar linhas</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Administrar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
</context>
<context>
    <name>globant::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
</context>
<context>
    <name>globant::ui::SetupPage</name>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Senha de novo</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock parece estar ativado.</translation>
    </message>
    <message>
        <source>&amp;Create the workspace</source>
        <translation>&amp;Criar o espaço de trabalho</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Pasta do espaço de trabalho</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Força da senha</translation>
    </message>
    <message>
        <source>Cha&amp;nge…</source>
        <translation>A&amp;lterar…</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Pas&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;onta</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>Passwor&amp;d again</source>
        <translation>Senha de &amp;novo</translation>
    </message>
    <message>
        <source>The workspace holds your data, encrypted. Whoever knows this password can open it; without it and without the recovery code, nobody can.</source>
        <translation>O espaço de trabalho contém seus dados, criptografados. Quem conhece esta senha pode abri-lo; sem ela e sem o código de recuperação, ninguém pode.</translation>
    </message>
    <message>
        <source>Set up a workspace</source>
        <translation>Criar um espaço de trabalho</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Criando…</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>As duas senhas não são iguais.</translation>
    </message>
</context>
<context>
    <name>globant::ui::Skeleton</name>
    <message>
        <source>Reading the figures</source>
        <translation>Lendo os números</translation>
    </message>
</context>
<context>
    <name>globant::ui::StatusCard</name>
    <message>
        <source>Change the sche&amp;dule…</source>
        <translation>Alterar o a&amp;gendamento…</translation>
    </message>
    <message>
        <source>Prove &amp;it now</source>
        <translation>&amp;Testar agora</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar a pasta</translation>
    </message>
    <message>
        <source>Restores the newest backup into a temporary folder and checks it</source>
        <translation>Restaura o backup mais recente em uma pasta temporária e o verifica</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Último backup</translation>
    </message>
    <message>
        <source>Next backup</source>
        <translation>Próximo backup</translation>
    </message>
    <message>
        <source>Last proven restore</source>
        <translation>Última restauração testada</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>The backup of %1 failed. %2 It is tried again %3.</source>
        <translation>O backup de %1 falhou. %2 Nova tentativa: %3.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nenhum ainda</translation>
    </message>
    <message>
        <source>None that is whole</source>
        <translation>Nenhum íntegro</translation>
    </message>
    <message>
        <source>%1, verified</source>
        <comment>a moment</comment>
        <translation>%1, verificado</translation>
    </message>
    <message>
        <source>Nothing is planned: backups are made %1</source>
        <translation>Nada está agendado: os backups são feitos %1</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln more imports</source>
        <translation>
            <numerusform>Após mais %Ln importação</numerusform>
            <numerusform>Após mais %Ln importações</numerusform>
        </translation>
    </message>
    <message>
        <source>Now, as soon as the computer has time for it</source>
        <translation>Agora, assim que o computador tiver tempo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when, and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The self-test of %1 failed. %2</source>
        <translation>O autoteste de %1 falhou. %2</translation>
    </message>
    <message>
        <source>Never yet. Once a month, the newest backup is restored into a temporary folder and checked</source>
        <translation>Nenhuma ainda. Uma vez por mês, o backup mais recente é restaurado em uma pasta temporária e verificado</translation>
    </message>
    <message>
        <source>%1: the backup of %2 came back whole</source>
        <comment>two moments</comment>
        <translation>%1: o backup de %2 voltou íntegro</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a size, a number of backups</comment>
        <translation>%1 em %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 livres</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 livres</translation>
    </message>
    <message>
        <source>. That is little: make room, or choose another folder</source>
        <translation>. É pouco: libere espaço ou escolha outra pasta</translation>
    </message>
    <message>
        <source>See the sche&amp;dule</source>
        <translation>Ver o a&amp;gendamento</translation>
    </message>
</context>
<context>
    <name>globant::ui::TimerCard</name>
    <message>
        <source>While this window is closed</source>
        <translation>Enquanto esta janela está fechada</translation>
    </message>
    <message>
        <source>&amp;Install the timer</source>
        <translation>Ins&amp;talar o temporizador</translation>
    </message>
    <message>
        <source>Re&amp;move the timer</source>
        <translation>&amp;Remover o temporizador</translation>
    </message>
    <message>
        <source>File that holds the password</source>
        <translation>Arquivo que contém a senha</translation>
    </message>
    <message>
        <source>None: the password that this computer remembers</source>
        <translation>Nenhum: a senha que este computador lembra</translation>
    </message>
    <message>
        <source>File with the pass&amp;word</source>
        <translation>Arquivo com a se&amp;nha</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose the file that holds the password</source>
        <translation>Escolher o arquivo que contém a senha</translation>
    </message>
    <message>
        <source>A timer could make the backups that are due, but the program “globant-data-cli”, which it runs, is not installed on this computer.</source>
        <translation>Um temporizador poderia fazer os backups agendados, mas o programa “globant-data-cli”, que ele executa, não está instalado neste computador.</translation>
    </message>
    <message>
        <source>A timer of systemd could make the backups that are due, but this computer runs no systemd for your account. A crontab line does the same: see the help.</source>
        <translation>Um temporizador do systemd poderia fazer os backups agendados, mas este computador não executa o systemd para a sua conta. Uma linha de crontab faz o mesmo: veja a ajuda.</translation>
    </message>
    <message>
        <source>A timer of yours makes the backups of another workspace, “%1”. There is one timer for each person: installed here, it makes those of this workspace instead.</source>
        <translation>Um temporizador seu faz os backups de outro espaço de trabalho, “%1”. Há um temporizador para cada pessoa: instalado aqui, ele passa a fazer os deste espaço de trabalho.</translation>
    </message>
    <message>
        <source>A timer of yours makes the backups that are due, also while nobody has this workspace open, and those that were missed while the computer was off.</source>
        <translation>Um temporizador seu faz os backups agendados, mesmo quando ninguém está com este espaço de trabalho aberto, e também os que foram perdidos com o computador desligado.</translation>
    </message>
    <message>
        <source>Backups that fall due while nobody has this workspace open wait until somebody does. A timer of yours (systemd) can make them at their time. It needs the password of %1: the one that this computer remembers, or a file that only you can read.</source>
        <translation>Os backups agendados para quando ninguém está com este espaço de trabalho aberto esperam até que alguém o abra. Um temporizador seu (systemd) pode fazê-los na hora certa. Ele precisa da senha de %1: a que este computador lembra ou um arquivo que só você possa ler.</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Instalando…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Removendo…</translation>
    </message>
</context>
<context>
    <name>globant::ui::UnlockForm</name>
    <message>
        <source>Open the backup</source>
        <translation>Abrir o backup</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;onta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock parece estar ativado.</translation>
    </message>
    <message>
        <source>&amp;Open the backup</source>
        <translation>A&amp;brir o backup</translation>
    </message>
    <message>
        <source>&amp;Back to the backups</source>
        <translation>&amp;Voltar aos backups</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Abrir “%1”</translation>
    </message>
    <message>
        <source>This workspace has no key to this backup: it is of another workspace, or of another time. It opens with a password of the day it was made, or with its recovery code.</source>
        <translation>Este espaço de trabalho não tem a chave deste backup: ele é de outro espaço de trabalho ou de outra época. Ele abre com uma senha do dia em que foi feito ou com o código de recuperação dele.</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>&amp;Código de recuperação</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperação</translation>
    </message>
    <message>
        <source>&amp;Use the password</source>
        <translation>Usar a se&amp;nha</translation>
    </message>
    <message>
        <source>&amp;Use the recovery code</source>
        <translation>Usar o código de recupe&amp;ração</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewMenu</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Salvar &amp;relatório…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message>
        <source>Saved views, and a report of this one</source>
        <translation>Visões salvas e um relatório desta</translation>
    </message>
    <message>
        <source>Saving &quot;%1&quot;…</source>
        <translation>Salvando “%1”…</translation>
    </message>
    <message numerus="yes">
        <source>Report of %Ln pages saved as &quot;%1&quot;.</source>
        <translation>
            <numerusform>Relatório de %Ln página salvo como “%1”.</numerusform>
            <numerusform>Relatório de %Ln páginas salvo como “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No saved views</source>
        <translation>Nenhuma visão salva</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Salvar esta visão…</translation>
    </message>
    <message>
        <source>Re&amp;name view</source>
        <translation>Re&amp;nomear visão</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>E&amp;xcluir visão</translation>
    </message>
    <message>
        <source>Reset to &amp;default</source>
        <translation>Voltar ao pa&amp;drão</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Salvar esta visão</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>View &quot;%1&quot; replaced</source>
        <translation>Visão “%1” substituída</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renomear visão</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>View &quot;%1&quot; deleted</source>
        <translation>Visão “%1” excluída</translation>
    </message>
</context>
<context>
    <name>globant::ui::ViewNameBox</name>
    <message>
        <source>Name of the view</source>
        <translation>Nome da visão</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Dê um nome à visão.</translation>
    </message>
    <message numerus="yes">
        <source>A name has %Ln characters at most.</source>
        <translation>
            <numerusform>Um nome tem no máximo %Ln caractere.</numerusform>
            <numerusform>Um nome tem no máximo %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a view of this name. It will be replaced.</source>
        <translation>Já há uma visão com este nome. Ela será substituída.</translation>
    </message>
    <message>
        <source>It is kept in this workspace, for your account.</source>
        <translation>Ela é guardada neste espaço de trabalho, para a sua conta.</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchCard</name>
    <message>
        <source>Watched folder</source>
        <translation>Pasta monitorada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ligada</translation>
    </message>
    <message>
        <source>Switch it off to change this.</source>
        <translation>Desligue para alterar isto.</translation>
    </message>
    <message>
        <source>The folder is watched</source>
        <translation>A pasta está sendo monitorada</translation>
    </message>
    <message>
        <source>Files that arrive in a folder are imported while this workspace is open here, and then moved to “done” or “failed” in it, with their rejected rows or the reason beside them.</source>
        <translation>Os arquivos que chegam a uma pasta são importados enquanto este espaço de trabalho está aberto aqui e depois movidos para “done” ou “failed” dentro dela, com as linhas rejeitadas ou o motivo ao lado.</translation>
    </message>
    <message>
        <source>The folder is not watched. %1</source>
        <translation>A pasta não está sendo monitorada. %1</translation>
    </message>
    <message>
        <source>Folder to be watched</source>
        <translation>Pasta a monitorar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose the folder to be watched</source>
        <translation>Escolher a pasta a monitorar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Open the watched folder</source>
        <translation>Abrir a pasta monitorada</translation>
    </message>
    <message>
        <source>How long a file must stay the same, in seconds</source>
        <translation>Por quanto tempo um arquivo deve ficar igual, em segundos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Import after</source>
        <translation>Importar após</translation>
    </message>
    <message>
        <source>without a change to the file</source>
        <translation>sem alteração no arquivo</translation>
    </message>
    <message>
        <source>You may look at the data, and not import. An administrator can make you an editor.</source>
        <translation>Você pode ver os dados, mas não importar. Um administrador pode dar a você o perfil de editor.</translation>
    </message>
    <message>
        <source>Another program is working in this workspace, so no folder can be watched here now.</source>
        <translation>Outro programa está trabalhando neste espaço de trabalho; por isso, nenhuma pasta pode ser monitorada aqui agora.</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Escolha antes a pasta.</translation>
    </message>
    <message>
        <source>It is off.</source>
        <translation>Está desligada.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Waiting for files.</source>
        <translation>Aguardando arquivos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are waiting.</source>
        <translation>
            <numerusform>%Ln arquivo aguarda.</numerusform>
            <numerusform>%Ln arquivos aguardam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files…</source>
        <translation>
            <numerusform>Importando %Ln arquivo…</numerusform>
            <numerusform>Importando %Ln arquivos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is imported now, and it is tried again. %1</source>
        <translation>Nada é importado agora; haverá nova tentativa. %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchedFiles</name>
    <message>
        <source>None so far.</source>
        <translation>Nenhum até agora.</translation>
    </message>
    <message>
        <source>Files from the watched folder</source>
        <translation>Arquivos da pasta monitorada</translation>
    </message>
    <message>
        <source>Last files</source>
        <translation>Últimos arquivos</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <translation>%1 não foi importado. %2</translation>
    </message>
    <message>
        <source>The rejected rows of %1 are beside it, to be corrected and put into the folder again.</source>
        <translation>As linhas rejeitadas de %1 estão ao lado dele, para serem corrigidas e postas de novo na pasta.</translation>
    </message>
    <message>
        <source>It was replaced or removed before it could be moved.</source>
        <translation>Ele foi substituído ou removido antes que pudesse ser movido.</translation>
    </message>
    <message>
        <source>It is now %1</source>
        <translation>Agora ele é %1</translation>
    </message>
</context>
<context>
    <name>globant::ui::WatchedFilesModel</name>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln linha</numerusform>
            <numerusform>%Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln rejected</source>
        <translation>
            <numerusform>%1, %Ln rejeitada</numerusform>
            <numerusform>%1, %Ln rejeitadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
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
        <translation>&amp;Criar um espaço de trabalho</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data</source>
        <translation>&amp;Testar com dados de exemplo</translation>
    </message>
    <message>
        <source>&amp;Open another workspace…</source>
        <translation>A&amp;brir outro espaço de trabalho…</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>C&amp;onectar a um servidor…</translation>
    </message>
    <message>
        <source>Globant Data</source>
        <translation>Globant Data</translation>
    </message>
    <message>
        <source>See who was hired where and when. Your files stay on this computer, in an encrypted workspace that opens with your password.</source>
        <translation>Veja quem foi contratado, onde e quando. Seus arquivos ficam neste computador, em um espaço de trabalho criptografado que abre com a sua senha.</translation>
    </message>
    <message>
        <source>The samples go into a workspace that is thrown away afterwards.</source>
        <translation>Os exemplos vão para um espaço de trabalho que é descartado depois.</translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation>Preparando os dados de exemplo…</translation>
    </message>
</context>
<context>
    <name>globant::ui::WorkspaceCard</name>
    <message>
        <source>The store is whole: every page, every count and the log were checked. Rows: %1.</source>
        <translation>O armazenamento de dados está íntegro: todas as páginas, todas as contagens e o histórico foram verificados. Linhas: %1.</translation>
    </message>
    <message>
        <source>The store is damaged. Change nothing more in it, and restore a backup.</source>
        <translation>O armazenamento de dados está danificado. Não altere mais nada nele e restaure um backup.</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Páginas: %1</translation>
    </message>
    <message>
        <source>Counts: %1</source>
        <translation>Contagens: %1</translation>
    </message>
    <message>
        <source>References: %1</source>
        <translation>Referências: %1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Histórico: %1</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Este espaço de trabalho</translation>
    </message>
    <message>
        <source>Check &amp;integrity</source>
        <translation>Veri&amp;ficar integridade</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>Pasta do espaço de trabalho</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Tamanho em disco</translation>
    </message>
    <message>
        <source>Reads the whole store and says whether it is damaged</source>
        <translation>Lê todo o armazenamento de dados e informa se está danificado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Reads the whole store; this takes a while with millions of rows.</source>
        <translation>Lê todo o armazenamento de dados; demora um pouco com milhões de linhas.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
</context>
</TS>
