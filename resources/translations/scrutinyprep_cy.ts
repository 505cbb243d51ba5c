<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Scrutiny Prep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrutiny Prep</source>
        <translation>Scrutiny Prep</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads council papers and takes the right questions to the meeting. It works offline: nothing leaves this computer but in a file that you make yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt, PDFium, SQLite, ReportLab and Source Sans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library is in this &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
</context>
<context>
    <name>AcronymHover</name>
    <message>
        <source>There is no acronym among the selected words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Mynd</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Gw&amp;eld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Newidiadau</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>&amp;Meetings</source>
        <translation>&amp;Cyfarfodydd</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Darllen</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Cw&amp;estiynau</translation>
    </message>
    <message>
        <source>&amp;Past meetings</source>
        <translation>Cyfarfodydd b&amp;laenorol</translation>
    </message>
    <message>
        <source>&amp;Follow-up</source>
        <translation>&amp;Dilyniant</translation>
    </message>
    <message>
        <source>&amp;Open a pack…</source>
        <translation>&amp;Agor pecyn…</translation>
    </message>
    <message>
        <source>Open a pack</source>
        <translation>Agor pecyn</translation>
    </message>
    <message>
        <source>Open an agenda pack, minutes or a transcript (Ctrl+O)</source>
        <translation>Agor pecyn agenda, cofnodion neu drawsgrifiad (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open &amp;minutes or a transcript…</source>
        <translation>Agor &amp;cofnodion neu drawsgrifiad…</translation>
    </message>
    <message>
        <source>What was said and promised is then found beside the papers</source>
        <translation>Bydd yr hyn a ddywedwyd ac a addawyd i’w weld wedyn wrth ochr y papurau</translation>
    </message>
    <message>
        <source>Load the &amp;sample meeting</source>
        <translation>Llwytho&apos;r cyfarfod &amp;enghreifftiol</translation>
    </message>
    <message>
        <source>A meeting of a council that does not exist, to try everything on</source>
        <translation>Cyfarfod cyngor nad yw&apos;n bod, i roi cynnig ar bopeth</translation>
    </message>
    <message>
        <source>&amp;Write the briefing…</source>
        <translation>&amp;Ysgrifennu&apos;r briff…</translation>
    </message>
    <message>
        <source>Write the briefing</source>
        <translation>Ysgrifennu&apos;r briff</translation>
    </message>
    <message>
        <source>Write the briefing of the open meeting as a PDF (Ctrl+P)</source>
        <translation>Ysgrifennu briff y cyfarfod agored fel PDF (Ctrl+P)</translation>
    </message>
    <message>
        <source>O&amp;CR these pages</source>
        <translation>Darllen te&amp;stun y tudalennau hyn (OCR)</translation>
    </message>
    <message>
        <source>Read the text of the pages of the open file that are pictures</source>
        <translation>Darllen testun y tudalennau sy&apos;n lluniau yn y ffeil agored</translation>
    </message>
    <message>
        <source>&amp;Forget the OCR text</source>
        <translation>Ang&amp;hofio&apos;r testun OCR</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>Removed &amp;lately</source>
        <translation>Dilëwyd yn &amp;ddiweddar</translation>
    </message>
    <message>
        <source>Bring back what was removed in the last 30 days</source>
        <translation>Dod â&apos;r hyn a ddilëwyd yn y 30 diwrnod diwethaf yn ôl</translation>
    </message>
    <message>
        <source>&amp;New question</source>
        <translation>Cwestiwn &amp;newydd</translation>
    </message>
    <message>
        <source>Ask about the page that is open (Ctrl+N)</source>
        <translation>Gofyn am y dudalen agored (Ctrl+N)</translation>
    </message>
    <message>
        <source>New n&amp;ote</source>
        <translation>N&amp;odyn newydd</translation>
    </message>
    <message>
        <source>Put the &amp;agenda right…</source>
        <translation>Cywiro&apos;r &amp;agenda…</translation>
    </message>
    <message>
        <source>&amp;Check spelling</source>
        <translation>&amp;Gwirio sillafu</translation>
    </message>
    <message>
        <source>Underline words that may be misspelt</source>
        <translation>Tanlinellu geiriau a all fod wedi&apos;u camsillafu</translation>
    </message>
    <message>
        <source>Ne&amp;xt misspelt word</source>
        <translation>Gair &amp;nesaf wedi&apos;i gamsillafu</translation>
    </message>
    <message>
        <source>Go to the next word that is underlined, and see what may be meant (Alt+F7)</source>
        <translation>Mynd i&apos;r gair nesaf sydd wedi&apos;i danlinellu, a gweld beth a all fod dan sylw (Alt+F7)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Chwilio</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>Dod o hyd i &amp;unrhyw beth…</translation>
    </message>
    <message>
        <source>&amp;Go to page</source>
        <translation>&amp;Mynd i dudalen</translation>
    </message>
    <message>
        <source>Fit the &amp;width</source>
        <translation>Ffitio&apos;r &amp;lled</translation>
    </message>
    <message>
        <source>Fit the whole &amp;page</source>
        <translation>Ffitio&apos;r dudalen &amp;gyfan</translation>
    </message>
    <message>
        <source>A&amp;genda beside the page</source>
        <translation>A&amp;genda wrth ymyl y dudalen</translation>
    </message>
    <message>
        <source>&amp;Questions and notes beside the page</source>
        <translation>&amp;Cwestiynau a nodiadau wrth ymyl y dudalen</translation>
    </message>
    <message>
        <source>&amp;Page between them</source>
        <translation>&amp;Tudalen rhyngddynt</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Testun &amp;mwy</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Testun &amp;llai</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Maint testun &amp;arferol</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Fel y system</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Iaith</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Canllaw</translation>
    </message>
    <message>
        <source>Tells of the part of the window where you are (F1)</source>
        <translation>Yn sôn am y rhan o&apos;r ffenestr lle&apos;r ydych (F1)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Bysellau llwybr byr</translation>
    </message>
    <message>
        <source>&amp;About Scrutiny Prep</source>
        <translation>&amp;Ynghylch Scrutiny Prep</translation>
    </message>
</context>
<context>
    <name>AddresseeEdit</name>
    <message>
        <source>Press Down to see whom the reports name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaFilter</name>
    <message>
        <source>Find in the agenda</source>
        <translation>Canfod yn yr agenda</translation>
    </message>
    <message>
        <source>Return opens the first row, Down goes to the rows, Escape shows all again</source>
        <translation>Mae Return yn agor y rhes gyntaf, Down yn mynd at y rhesi, Escape yn dangos y cyfan eto</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>{count} in the agenda</source>
        <translation>{count} yn yr agenda</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>What the report says of itself</source>
        <translation>Yr hyn a ddywed yr adroddiad amdano’i hun</translation>
    </message>
    <message>
        <source>What item {number} asks of you</source>
        <translation>Beth mae eitem {number} yn ei ofyn gennych</translation>
    </message>
    <message>
        <source>What is asked of you</source>
        <translation>Beth a ofynnir gennych</translation>
    </message>
    <message>
        <source>Promised before, and perhaps answered here</source>
        <translation>Addawyd o’r blaen, ac efallai ei ateb yma</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Opening the library. After an update of the program this may take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrutiny Prep will speak this language when it is opened next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice could not be kept: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Making the sample meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import it after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingLine</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingChoicePanel</name>
    <message>
        <source>Printed on each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to write on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;nes to write on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked, so there is nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;tems and questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to or &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question cards, four to a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question cards, one to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair’s running order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page: the five questions that matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to officers in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, on A4, made for a black and white printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in 18 point and up, with the same page references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6 cards to hold in the hand, with marks to cut along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6 pages, for card stock or a small screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items with times, who asks what of whom. Private questions and notes stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions marked ready come first, then drafts, in your own order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only questions that officers may see. No notes, no follow-ups, nothing private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Tystiolaeth</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Promises to chase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests to declare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingOptions</name>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the pa&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is &amp;mine alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a copy that others see: an e-mail always leaves it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;rry the questions in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues who use Scrutiny Prep can take them in from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is exempt and stays out, unless you include it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include exempt papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am entitled to see these exempt papers, and I will not pass this copy to anyone who is not. Every page will say that it holds exempt material.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these pages as a PDF (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print these pages (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-m&amp;ail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach these pages to the draft of an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingPages</name>
    <message>
        <source>Pages of the briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingPlace</name>
    <message>
        <source>Nothing is ticked</source>
        <translation>Nid oes dim wedi&apos;i dicio</translation>
    </message>
    <message>
        <source>Tick an item or a question, and its pages are shown here.</source>
        <translation>Ticiwch eitem neu gwestiwn, a dangosir ei dudalennau yma.</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>Dim byd i&apos;w argraffu eto</translation>
    </message>
    <message>
        <source>This meeting has neither an agenda nor a question. Open its pack, or ask a question.</source>
        <translation>Nid oes gan y cyfarfod hwn agenda na chwestiwn. Agorwch ei becyn, neu gofynnwch gwestiwn.</translation>
    </message>
    <message>
        <source>Go to the &amp;questions</source>
        <translation>Mynd i&apos;r &amp;cwestiynau</translation>
    </message>
    <message>
        <source>No question is marked for officers</source>
        <translation>Nid oes cwestiwn wedi&apos;i farcio ar gyfer swyddogion</translation>
    </message>
    <message>
        <source>Open a question, and choose officers under “Who may see it”: it is printed here.</source>
        <translation>Agorwch gwestiwn, a dewiswch swyddogion o dan “Pwy a gaiff ei weld”: fe&apos;i hargreffir yma.</translation>
    </message>
    <message>
        <source>No question is left to print</source>
        <translation>Nid oes cwestiwn ar ôl i&apos;w argraffu</translation>
    </message>
    <message>
        <source>None of the questions fits what is chosen on the left.</source>
        <translation>Nid yw&apos;r un o&apos;r cwestiynau&apos;n cyd-fynd â&apos;r hyn a ddewiswyd ar y chwith.</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Dim cwestiynau eto</translation>
    </message>
    <message>
        <source>This edition prints questions. Ask the first, and it is shown here.</source>
        <translation>Mae&apos;r argraffiad hwn yn argraffu cwestiynau. Gofynnwch y cyntaf, ac fe&apos;i dangosir yma.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} tudalen</translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>dim cwestiynau</translation>
    </message>
    <message>
        <source>No questions yet: what you ask in Read (Ctrl+2) is printed here.</source>
        <translation>Dim cwestiynau eto: argraffir yma yr hyn a ofynnwch yn Darllen (Ctrl+2).</translation>
    </message>
    <message>
        <source>Many mail servers refuse more than 10 MB: choose fewer items for an e-mail.</source>
        <translation>Mae llawer o weinyddion post yn gwrthod mwy na 10 MB: dewiswch lai o eitemau ar gyfer e-bost.</translation>
    </message>
</context>
<context>
    <name>BriefingPreview</name>
    <message>
        <source>Setting the pages: {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Ceisio eto</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The briefing has 1 page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The briefing has {count} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Ctrl+Page up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page of the briefing (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation type="unfinished">Llai (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished">Mwy (Ctrl++)</translation>
    </message>
    <message>
        <source>As large as on paper (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+9)</source>
        <translation type="unfinished">Ffitio&apos;r lled (Ctrl+9)</translation>
    </message>
    <message>
        <source>Fit the whole page (Ctrl+8)</source>
        <translation type="unfinished">Ffitio&apos;r dudalen gyfan (Ctrl+8)</translation>
    </message>
    <message>
        <source>C&amp;hoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the pages is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Briefings</name>
    <message>
        <source>Writing the briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail draft (*.eml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print these pages (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished">1 dudalen</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation type="unfinished">{count} tudalen</translation>
    </message>
    <message>
        <source>The PDF in it has {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many mail servers refuse more than 10 MB: choose fewer items for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds exempt material: send it only to those who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program opened it: open it from yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt papers were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept back from others: {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing in large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question cards, single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The briefing is written to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkEditor</name>
    <message>
        <source>Change {questions}</source>
        <translation>Newid {questions}</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>fel y maent</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Statws</translation>
    </message>
    <message>
        <source>&amp;Line of enquiry</source>
        <translation>&amp;Trywydd ymholi</translation>
    </message>
    <message>
        <source>To &amp;whom</source>
        <translation>I &amp;bwy</translation>
    </message>
    <message>
        <source>Mi&amp;nutes each</source>
        <translation>M&amp;unudau yr un</translation>
    </message>
    <message>
        <source>Who m&amp;ay see them</source>
        <translation>Pwy a gaiff eu &amp;gweld</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Eu tynnu</translation>
    </message>
    <message>
        <source>Undo brings them back</source>
        <translation>Mae dadwneud yn dod â nhw&apos;n ôl</translation>
    </message>
</context>
<context>
    <name>CandidatesModel</name>
    <message>
        <source>Committee</source>
        <translation>Pwyllgor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papurau</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation>dim dyddiad</translation>
    </message>
    <message>
        <source>The same committee and date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same committee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names it in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same reference number: item {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same title: item {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words in a paper of item {item}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingModel</name>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Search papers, speeches, minutes and notes</source>
        <translation>Chwilio papurau, areithiau, cofnodion a nodiadau</translation>
    </message>
    <message>
        <source>Search papers and notes</source>
        <translation>Chwilio papurau a nodiadau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Clirio&apos;r chwiliad (Esc)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio&apos;r chwiliad</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Show those with questions too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the papers without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bare} of {all} sections and recommendations have no question yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every section and every recommendation has a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The papers have no sections to go by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in Scrutiny Prep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Scrutiny Prep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is saved. You can go on; if things look odd, close the window and open it again. The details below help to mend the fault. Read them before you pass them on: they may name files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>draft question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reword question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reword note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget the OCR text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeedsAnnounced</name>
    <message>
        <source>Undone: {deed}</source>
        <translation>Dadwnaed: {deed}</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>Gwnaed eto: {deed}</translation>
    </message>
    <message>
        <source>Saved: {deed}</source>
        <translation>Cadwyd: {deed}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Cwestiynau</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;odiadau</translation>
    </message>
    <message>
        <source>Said &amp;before</source>
        <translation>&amp;Dywedwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>&amp;Ffigurau</translation>
    </message>
</context>
<context>
    <name>DeskFigures</name>
    <message>
        <source>Open a meeting, and the figures of its papers appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures in this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures in the selected words: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures on this page: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of this item: {count}; the first {shown} are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of this item: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the figures on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ite&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the figures of the agenda item: of its papers and of what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of what is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see below what was told of it before; Return shows where it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskGlossary</name>
    <message>
        <source>Open a meeting, and what its acronyms stand for appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the papers for acronyms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No acronym here holds “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The papers of this meeting use no acronyms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {acronym} stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an acronym or its meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acronyms and what they stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chosen acronym stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words win over those of papers; saved when you press Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the papers or the list say holds again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask what it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts a question about this acronym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the first page that uses it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskNotes</name>
    <message>
        <source>Remove note</source>
        <translation>Tynnu&apos;r nodyn</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>Tynnu&apos;r uwcholeuad</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nodyn newydd</translation>
    </message>
    <message>
        <source>A note on the page that is open</source>
        <translation>Nodyn ar y dudalen sydd ar agor</translation>
    </message>
    <message>
        <source>Name the highlights</source>
        <translation>Enwi’r uwcholeuadau</translation>
    </message>
    <message>
        <source>Says what each kind means to you (F2 in the list)</source>
        <translation>Yn dweud beth mae pob math yn ei olygu i chi (F2 yn y rhestr)</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>Nodiadau ac uwcholeuadau</translation>
    </message>
    <message>
        <source>Select words on the page and press H to highlight them, or N for a note.</source>
        <translation>Dewiswch eiriau ar y dudalen a phwyswch H i&apos;w huwcholeuo, neu N am nodyn.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Eich nodyn</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Geiriau&apos;r nodyn</translation>
    </message>
    <message>
        <source>Saved as you type</source>
        <translation>Cedwir wrth i chi deipio</translation>
    </message>
</context>
<context>
    <name>DeskQuestions</name>
    <message>
        <source>This item</source>
        <translation>Yr eitem hon</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Cwestiwn newydd</translation>
    </message>
    <message>
        <source>All questions of the meeting</source>
        <translation>Holl gwestiynau&apos;r cyfarfod</translation>
    </message>
    <message>
        <source>Asks about the page that is open</source>
        <translation>Yn gofyn am y dudalen sydd ar agor</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Select words on the page and press Q to ask about them.</source>
        <translation>Dewiswch eiriau ar y dudalen a phwyswch Q i ofyn amdanynt.</translation>
    </message>
</context>
<context>
    <name>DeskSaidBefore</name>
    <message>
        <source>Looking through earlier meetings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this agenda item, in earlier meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier meeting in the library bears on this. Open past minutes and transcripts, and what was said appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What earlier meetings said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to open</source>
        <translation>Gollyngwch i agor</translation>
    </message>
</context>
<context>
    <name>ExemptPages</name>
    <message>
        <source>Everything that you make from exempt pages is exempt with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground: Local Government Act 1972, Schedule 12A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExitMenu</name>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureMoved</name>
    <message>
        <source>Looking through earlier papers and meetings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper does not say here for which year this figure holds, so it is not compared with any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table does not say in what it counts, so it is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier paper or meeting in the library tells of exactly the same, with its period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen figure, now and before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this paper</source>
        <translation>Canfod yn y papur hwn</translation>
    </message>
    <message>
        <source>Return goes on to the next place, Shift and Return back, Down lists all places, Escape closes</source>
        <translation>Mae Return yn mynd ymlaen i’r lle nesaf, Shift a Return yn ôl, Down yn rhestru’r holl leoedd, Escape yn cau</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Lle blaenorol (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Lle nesaf (F3)</translation>
    </message>
    <message>
        <source>List all places (Down)</source>
        <translation>Rhestru’r holl leoedd (Down)</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Pob lle</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cau (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Heb ei ganfod</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lle</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} o {count}</translation>
    </message>
</context>
<context>
    <name>FollowUpPlace</name>
    <message>
        <source>accept undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark undertaking as met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not a day or a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day such as 12 March 2027, or a month such as March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undertakings or recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undertakings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No undertakings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody promises to bring something back, the promise is suggested here as soon as the transcript or the minutes are imported. Others you record yourself: select the words in the transcript.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>&amp;Show where it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} suggested by the program from the record: accept or drop each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation type="unfinished">Ymrwymiadau</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Scrutiny Prep: full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these pages are exempt: show them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is exempt: show it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exempt}. Not for the public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape leaves the full screen · Page keys turn · + and − zoom · 0 whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryDeeds</name>
    <message>
        <source>take back what it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what {acronym} stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct what {acronym} stands for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryReading</name>
    <message>
        <source>&amp;Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does {acronym} stand for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>No papers of this meeting are in the library yet. Drop its agenda pack here, or press Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HighlightNames</name>
    <message>
        <source>Names of the highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each kind means to you. It is kept as you type; empty is the usual name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of “{name}” (key {key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>All places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows walk and show each on the page, Return reads on there, Escape leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {listed} of {count} places are listed. Type more to see the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportQueue</name>
    <message>
        <source>Reading “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding “{name}” to the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemMapDeeds</name>
    <message>
        <source>Begins on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renumber item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;tle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types another title over it (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types another number over it (Shift+F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xempt or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move paper’s beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move item’s beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move item’s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of item {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New appendix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark exempt or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PDF page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} begins on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {name} begins on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemMapDialog</name>
    <message>
        <source>Put the agenda right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting has no agenda pack yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the items that were found in the pack. Where that is wrong, choose the item, turn to the page where it really begins, and say so below the page. Numbers and titles can be typed over. Every change takes effect at once, stays when the pack is published again, and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished">Eitemau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
</context>
<context>
    <name>ItemMapModel</name>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Eithriedig</translation>
    </message>
</context>
<context>
    <name>ItemMapTree</name>
    <message>
        <source>Agenda items</source>
        <translation>Eitemau agenda</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>&amp;Rename or renumber…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It &amp;begins on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split it at this page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with the item above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark e&amp;xempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open again: it is not exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move item’s beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark exempt or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPlanFields</name>
    <message>
        <source>What do we want to know in the end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The big question of the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPlanning</name>
    <message>
        <source>&amp;How closely to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this item &amp;closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skim this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>Jump to a word in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first letters; Down for the next such word, Return to begin there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to letters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At: {words}. Shift and the arrow keys select.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation type="unfinished">{at} o {count}</translation>
    </message>
    <message>
        <source>Not in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownSpelling</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore “{word}” in this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{word}” out of my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check “{word}” again in this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add “{word}” to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take “{word}” out of my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignore “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check “{word}” again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leading</name>
    <message>
        <source>Nothing in the library holds these words any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Writing “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} marks are on other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it by e-mail: your colleague opens it as a pack is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt material was left out: {count}.</source>
        <translation>Gadawyd deunydd eithriedig allan: {count}.</translation>
    </message>
    <message>
        <source>What is yours alone was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds exempt material: send it only to those who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerAnswers</name>
    <message>
        <source>A newer pack may answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of a newer pack seems to answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer pack of this committee is in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {item}, {page}, {meeting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerFilter</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested, to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To chase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Pwyllgor</translation>
    </message>
    <message>
        <source>All committees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only undertakings with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Hidlo</translation>
    </message>
    <message>
        <source>Shows what the list can be narrowed by</source>
        <translation>Yn dangos sut y gellir cyfyngu’r rhestr</translation>
    </message>
</context>
<context>
    <name>LibraryKeeping</name>
    <message>
        <source>Scrutiny Prep backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of a library (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds everything: meetings, papers, questions and notes, what is exempt among them. Keep it on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing back “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is as it was in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is kept: Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was damaged is kept in the library’s folder “backups”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library’s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in good order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the library is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open those papers again, and they are put back into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &gt; Library &gt; Bring a backup back has a copy of each of the last days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with all of it, to keep elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup b&amp;ack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder with each licence, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
</context>
<context>
    <name>LineCombo</name>
    <message>
        <source>Line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or type a new one and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>no question yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of enquiry is the theme that several questions serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of a line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Symud i fyny</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Symud i lawr</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
</context>
<context>
    <name>LockEdit</name>
    <message>
        <source>&amp;Lock it with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three or four words that have nothing in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it to your readers by telephone, not in the same e-mail. Nobody can open the file without it: it is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Scrutiny Prep</source>
        <translation>Scrutiny Prep</translation>
    </message>
</context>
<context>
    <name>MapDeeds</name>
    <message>
        <source>That is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to put right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapEditing</name>
    <message>
        <source>Open &amp;beside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Page &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in item {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Choose a question first, or press Q to ask one about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table was found on this page. Select a part of it instead (R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words on the page first.</source>
        <translation>Dewiswch y geiriau ar y dudalen yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>MeetingAheadPanel</name>
    <message>
        <source>Agenda of the chosen meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingQuestionBar</name>
    <message>
        <source>Which meeting does “{name}” belong to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for the other file like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for the {count} other files like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say for sure. You can read on: nothing is added until you choose. F4 leads here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed; the file can be imported later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingsModel</name>
    <message>
        <source>Committee</source>
        <translation>Pwyllgor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Amser ar ôl</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papurau</translation>
    </message>
    <message>
        <source>Left to read</source>
        <translation>Ar ôl i&apos;w ddarllen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Eitemau</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation>Ymrwymiadau</translation>
    </message>
    <message>
        <source>{name}, first seen {day}</source>
        <translation>{name}, gwelwyd gyntaf {day}</translation>
    </message>
    <message>
        <source>{name} (version {number}), first seen {day}</source>
        <translation>{name} (fersiwn {number}), gwelwyd gyntaf {day}</translation>
    </message>
    <message>
        <source>{count} to follow</source>
        <translation>{count} i ddilyn</translation>
    </message>
    <message>
        <source>new {day}</source>
        <translation>newydd {day}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>wedi ei ddarllen</translation>
    </message>
    <message>
        <source>1 page is not read yet</source>
        <translation>1 dudalen heb ei darllen eto</translation>
    </message>
    <message>
        <source>{count} pages are not read yet</source>
        <translation>{count} tudalen heb eu darllen eto</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>dim dyddiad</translation>
    </message>
    <message>
        <source>{count} awaited</source>
        <translation>{count} i ddod</translation>
    </message>
    <message>
        <source>{ready} of {count} ready</source>
        <translation>{ready} o {count} yn barod</translation>
    </message>
</context>
<context>
    <name>MeetingsPlace</name>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Opens the chosen meeting</source>
        <translation>Yn agor y cyfarfod a ddewiswyd</translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation>Dileu cyfarfod</translation>
    </message>
    <message>
        <source>Can be undone with Ctrl+Z</source>
        <translation>Gellir ei ddadwneud â Ctrl+Z</translation>
    </message>
    <message>
        <source>Open the pack of your next meeting</source>
        <translation>Agorwch becyn eich cyfarfod nesaf</translation>
    </message>
    <message>
        <source>Drop the PDF on this window, paste its path, or choose it. It becomes a meeting with its items, reports and page numbers, and it stays on this computer.</source>
        <translation>Gollyngwch y PDF ar y ffenestr hon, gludwch ei lwybr, neu dewiswch ef. Daw&apos;n gyfarfod gyda&apos;i eitemau, ei adroddiadau a rhifau ei dudalennau, ac mae&apos;n aros ar y cyfrifiadur hwn.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cau&apos;r neges hon</translation>
    </message>
</context>
<context>
    <name>MinutesEdit</name>
    <message>
        <source>Minutes</source>
        <translation>Munudau</translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewMeetingForm</name>
    <message>
        <source>Committee of the new meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 30 January 2025; may be left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the new meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this meeting and add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee</source>
        <translation type="unfinished">Pwyllgor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Dyddiad</translation>
    </message>
</context>
<context>
    <name>NothingRead</name>
    <message>
        <source>Nothing to read yet</source>
        <translation type="unfinished">Dim byd i&apos;w ddarllen eto</translation>
    </message>
    <message>
        <source>Open the agenda pack of your next meeting, and its papers appear here.</source>
        <translation type="unfinished">Agorwch becyn agenda eich cyfarfod nesaf, a bydd ei bapurau&apos;n ymddangos yma.</translation>
    </message>
    <message>
        <source>Read its papers</source>
        <translation>Darllen ei bapurau</translation>
    </message>
    <message>
        <source>Opens them where you were</source>
        <translation>Yn eu hagor lle’r oeddech chi</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Parhau i ddarllen</translation>
    </message>
    <message>
        <source>{meeting}: you were on PDF page {page}.</source>
        <translation>{meeting}: roeddech chi ar dudalen PDF {page}.</translation>
    </message>
    <message>
        <source>Your next meeting</source>
        <translation>Eich cyfarfod nesaf</translation>
    </message>
    <message>
        <source>Your last meeting</source>
        <translation>Eich cyfarfod diwethaf</translation>
    </message>
</context>
<context>
    <name>OpeningFiles</name>
    <message>
        <source>Papers, minutes, transcripts, and questions from colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack, minutes or a transcript</source>
        <translation type="unfinished">Agor pecyn, cofnodion neu drawsgrifiad</translation>
    </message>
    <message>
        <source>Open minutes or a transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalsEdit</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted passages, cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages with a quoted passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Original pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>53-60, 71, item 7, PDF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which original pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed page numbers, such as 53-60, 71; or item 7; or PDF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type pages such as 53-60, 71 or item 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;wo to a sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherMeetings</name>
    <message>
        <source>Show only meetings with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other meetings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackPrinting</name>
    <message>
        <source>Pages {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished">1 dudalen</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation type="unfinished">{count} tudalen</translation>
    </message>
    <message>
        <source>PDF {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking out pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt pages were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds exempt material: send it only to those who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Go to 53, 4.1…</source>
        <translation>Ewch i 53, 4.1…</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Mynd i dudalen</translation>
    </message>
    <message>
        <source>A printed page number, “pdf 57”, a paragraph such as “4.1”, “item 7”, or “p 26 of annual report” (Ctrl+G)</source>
        <translation>Rhif tudalen printiedig, “pdf 57”, paragraff megis “4.1”, “item 7”, neu “p 26 of annual report” (Ctrl+G)</translation>
    </message>
    <message>
        <source>Read as text (Ctrl+T)</source>
        <translation>Darllen fel testun (Ctrl+T)</translation>
    </message>
    <message>
        <source>Shows the words of the paper in any size, with headings, lists and tables</source>
        <translation>Yn dangos geiriau&apos;r papur mewn unrhyw faint, gyda phenawdau, rhestrau a thablau</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Llai (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Mwy (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit the width (Ctrl+9)</source>
        <translation>Ffitio&apos;r lled (Ctrl+9)</translation>
    </message>
    <message>
        <source>Fit the whole page (Ctrl+8)</source>
        <translation>Ffitio&apos;r dudalen gyfan (Ctrl+8)</translation>
    </message>
    <message>
        <source>More for this page</source>
        <translation>Mwy ar gyfer y dudalen hon</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>{where} (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Opening the paper…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pack, and its pages are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSign</name>
    <message>
        <source>OCR these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the text of all pages of this file that are pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the OCR text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the pages of this file that a machine read be pictures again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is a picture: its text can’t be searched or quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by machine from a picture: check against the page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTold</name>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} o {count}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Leads out of this paper: {address}</source>
        <translation>Yn arwain allan o&apos;r papur hwn: {address}</translation>
    </message>
    <message>
        <source>Leads to {page}</source>
        <translation>Yn arwain at {page}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Dod o hyd i unrhyw beth</translation>
    </message>
    <message>
        <source>Find a command, a meeting, an item, a person or words</source>
        <translation>Chwiliwch am orchymyn, cyfarfod, eitem, person neu eiriau</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a gafwyd</translation>
    </message>
    <message>
        <source>{count} found. The first: {name}</source>
        <translation>Cafwyd {count}. Y cyntaf: {name}</translation>
    </message>
</context>
<context>
    <name>PaletteFinding</name>
    <message>
        <source>Nothing goes by these words.</source>
        <translation>Nid oes dim yn mynd wrth y geiriau hyn.</translation>
    </message>
    <message>
        <source>Nothing goes by these words. This goes by “{words}”.</source>
        <translation>Nid oes dim yn mynd wrth y geiriau hyn. Mae hyn yn mynd wrth “{words}”.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Open a locked file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” opens only with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password does not open it. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked once. The library keeps a copy that opens without it, and the password itself is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>PastAsking</name>
    <message>
        <source>Who says “{words}” (empty where that is not known)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the recording, as the browser shows it (empty for the one that the file names, if it names one):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says “{words}” (empty for whom the transcript names)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the address of a web page. Copy it from the browser: it begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastPlace</name>
    <message>
        <source>Not found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastQuestion</name>
    <message>
        <source>ask about what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question for {meeting}: type it. What was said is its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastTaking</name>
    <message>
        <source>Added as evidence to your question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded under Follow-up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Made by a machine: check the webcast before you quote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here (F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker (S)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who speaks here, whatever the transcript names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records the selected words under Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question (Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks a new question that rests on the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question without words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence goes to “{question}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence goes to the question that is chosen under Questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words to ask about them, or to keep them as a promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who speaks from where the cursor stands to the end of this speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No past meetings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the transcript of a webcast, or the minutes: what was said and promised is then found beside the papers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Peek</name>
    <message>
        <source>What the reference leads to</source>
        <translation>Yr hyn mae’r cyfeiriad yn arwain ato</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Mynd yno</translation>
    </message>
    <message>
        <source>Go there (Return); Alt+Left comes back</source>
        <translation>Mynd yno (Return); mae Alt+Left yn dod yn ôl</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open beside this page (Shift and Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Cau (Escape)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The page that is led to</source>
        <translation>Y dudalen yr arweinir ati</translation>
    </message>
</context>
<context>
    <name>PeopleDeeds</name>
    <message>
        <source>merge people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice of transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also heard or printed as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>close in spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one says less than the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person under several names can be made one. What you put right is kept when more meetings are imported, and Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge &amp;these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty for the fullest name that was heard (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the names of this person is somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>change question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order lines of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set length of meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reword prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintBar</name>
    <message>
        <source>Print pages of this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am entitled to see these exempt pages, and I will not pass them to anyone who is not. Each will say that it is exempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is exempt: an empty sheet stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them are exempt: empty sheets stand in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prin&amp;t pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>53 to 60, item 7, PDF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed page numbers, such as 53 to 60, 71; or item 7; or PDF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my mar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those too that are mine alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves these pages as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished">Cau (Esc)</translation>
    </message>
    <message>
        <source>&amp;Include the exempt pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintedNumber</name>
    <message>
        <source>none</source>
        <translation type="unfinished">dim</translation>
    </message>
    <message>
        <source>Number printed on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps it; the pages after this one count on. Empty: none from here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page was handed to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages were handed to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionAnswers</name>
    <message>
        <source>A good answer would hold</source>
        <translation>Byddai ateb da yn cynnwys</translation>
    </message>
    <message>
        <source>If the answer is yes, ask</source>
        <translation>Os mai ie yw&apos;r ateb, gofynnwch</translation>
    </message>
    <message>
        <source>If it is no, ask</source>
        <translation>Os mai na yw&apos;r ateb, gofynnwch</translation>
    </message>
    <message>
        <source>If it is “we’ll come back to you”, ask</source>
        <translation>Os mai “fe ddown yn ôl atoch” yw&apos;r ateb, gofynnwch</translation>
    </message>
    <message>
        <source>In any case, ask next (a line each)</source>
        <translation>Beth bynnag, gofynnwch nesaf (llinell yr un)</translation>
    </message>
</context>
<context>
    <name>QuestionDetails</name>
    <message>
        <source>you</source>
        <translation>chi</translation>
    </message>
    <message>
        <source>Press Down to see who asks other questions</source>
        <translation>Pwyswch y saeth i lawr i weld pwy sy&apos;n gofyn cwestiynau eraill</translation>
    </message>
    <message>
        <source>Pu&amp;rpose</source>
        <translation>&amp;Diben</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>&amp;Math</translation>
    </message>
    <message>
        <source>To &amp;whom</source>
        <translation>I &amp;bwy</translation>
    </message>
    <message>
        <source>As&amp;ked by</source>
        <translation>Gofynnir &amp;gan</translation>
    </message>
    <message>
        <source>&amp;Line of enquiry</source>
        <translation>&amp;Trywydd ymholi</translation>
    </message>
    <message>
        <source>Mi&amp;nutes</source>
        <translation>M&amp;unudau</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Statws</translation>
    </message>
    <message>
        <source>Who may see &amp;it</source>
        <translation>Pwy a gaiff ei &amp;weld</translation>
    </message>
</context>
<context>
    <name>QuestionEditor</name>
    <message>
        <source>This item</source>
        <translation>Yr eitem hon</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Eitem {number}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>i {name}</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>Beth ydych chi am ei ofyn?</translation>
    </message>
    <message>
        <source>Words of the question</source>
        <translation>Geiriau&apos;r cwestiwn</translation>
    </message>
    <message>
        <source>Saved as you type</source>
        <translation>Cedwir wrth i chi deipio</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mwy</translation>
    </message>
    <message>
        <source>&amp;Less</source>
        <translation>&amp;Llai</translation>
    </message>
    <message>
        <source>Purpose, line of enquiry, to whom, minutes, follow-ups, evidence and prompts</source>
        <translation>Diben, trywydd ymholi, i bwy, munudau, cwestiynau dilynol, tystiolaeth ac awgrymiadau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Removes this question; undo brings it back</source>
        <translation>Yn tynnu&apos;r cwestiwn hwn; mae dadwneud yn dod ag ef yn ôl</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Answer and follow-ups</source>
        <translation>Ateb a chwestiynau dilynol</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>Yr eitem</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Awgrymiadau</translation>
    </message>
</context>
<context>
    <name>QuestionEvidence</name>
    <message>
        <source>Nothing yet. Drag a passage, a figure or what was said before onto the question, or quote it from there.</source>
        <translation>Dim byd eto. Llusgwch ddarn, ffigur neu&apos;r hyn a ddywedwyd o&apos;r blaen ar y cwestiwn, neu dyfynnwch ef oddi yno.</translation>
    </message>
    <message>
        <source>Evidence for this question</source>
        <translation>Tystiolaeth ar gyfer y cwestiwn hwn</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Symud i fyny</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Symud i lawr</translation>
    </message>
    <message>
        <source>Take evidence away</source>
        <translation>Tynnu tystiolaeth ymaith</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Dangos y ffynhonnell</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Tynnu ymaith</translation>
    </message>
    <message>
        <source>Move evidence earlier</source>
        <translation>Symud tystiolaeth yn gynharach</translation>
    </message>
    <message>
        <source>Move evidence later</source>
        <translation>Symud tystiolaeth yn hwyrach</translation>
    </message>
</context>
<context>
    <name>QuestionMarks</name>
    <message>
        <source>What could be better about the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPrompts</name>
    <message>
        <source>begun from this</source>
        <translation>dechreuwyd o hwn</translation>
    </message>
    <message>
        <source>your own words</source>
        <translation>eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Not from this</source>
        <translation>Nid o hwn</translation>
    </message>
    <message>
        <source>Begin from this</source>
        <translation>Dechrau o hwn</translation>
    </message>
    <message>
        <source>Thoughts to begin from. The words of the question stay your own.</source>
        <translation>Syniadau i ddechrau ohonynt. Eich geiriau chi yw geiriau&apos;r cwestiwn o hyd.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Awgrymiadau</translation>
    </message>
    <message>
        <source>Words of the prompt</source>
        <translation>Geiriau&apos;r awgrym</translation>
    </message>
    <message>
        <source>A prompt in your own words</source>
        <translation>Awgrym yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Aralleirio</translation>
    </message>
    <message>
        <source>Reword the prompt</source>
        <translation>Aralleirio&apos;r awgrym</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Add as a new prompt</source>
        <translation>Ychwanegu fel awgrym newydd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove the prompt</source>
        <translation>Tynnu&apos;r awgrym</translation>
    </message>
</context>
<context>
    <name>QuestionsMenu</name>
    <message>
        <source>Question</source>
        <translation type="unfinished">Cwestiwn</translation>
    </message>
    <message>
        <source>D&amp;raft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr&amp;opped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPlace</name>
    <message>
        <source>&amp;Show passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask &amp;earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message>
        <source>Questions in running order</source>
        <translation>Cwestiynau yn eu trefn</translation>
    </message>
    <message>
        <source>Ask it earlier (Alt+Up)</source>
        <translation>Ei ofyn yn gynharach (Alt+Up)</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Gofyn yn gynt</translation>
    </message>
    <message>
        <source>Ask it later (Alt+Down)</source>
        <translation>Ei ofyn yn hwyrach (Alt+Down)</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Gofyn yn hwyrach</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>Dangos y darn</translation>
    </message>
    <message>
        <source>Shows its page in Read</source>
        <translation>Yn dangos ei dudalen yn Darllen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Undo brings it back (Delete)</source>
        <translation>Mae dadwneud yn dod ag ef yn ôl (Delete)</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Yn ôl eitem</translation>
    </message>
    <message>
        <source>By line of enquiry</source>
        <translation>Yn ôl trywydd ymholi</translation>
    </message>
    <message>
        <source>By whom they are put to</source>
        <translation>Yn ôl pwy a holir</translation>
    </message>
    <message>
        <source>By who asks</source>
        <translation>Yn ôl pwy sy&apos;n gofyn</translation>
    </message>
    <message>
        <source>Group questions</source>
        <translation>Grwpio cwestiynau</translation>
    </message>
    <message>
        <source>Show only questions with these words</source>
        <translation>Dangos cwestiynau â&apos;r geiriau hyn yn unig</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Cwmpas</translation>
    </message>
    <message>
        <source>Which parts of the papers have no question yet</source>
        <translation>Pa rannau o&apos;r papurau sydd heb gwestiwn eto</translation>
    </message>
    <message>
        <source>Lines of en&amp;quiry</source>
        <translation>&amp;Trywyddau ymholi</translation>
    </message>
    <message>
        <source>Start, rename and order the lines of enquiry</source>
        <translation>Dechrau, ailenwi a threfnu&apos;r trywyddau ymholi</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Ei ofyn yn gynharach</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Ei ofyn yn hwyrach</translation>
    </message>
    <message>
        <source>Remove questions</source>
        <translation>Tynnu cwestiynau</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Pob cwestiwn</translation>
    </message>
    <message>
        <source>Beside them</source>
        <translation>Wrth eu hochr</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Dim cwestiynau eto</translation>
    </message>
    <message>
        <source>Read the papers, select a passage that leaves you wondering, and press Q. What the papers hold, and nobody asks about yet, is listed beside.</source>
        <translation>Darllenwch y papurau, dewiswch ddarn sy&apos;n codi cwestiwn yn eich meddwl, a phwyswch Q. Rhestrir wrth ymyl yr hyn sydd yn y papurau nad oes neb yn gofyn amdano eto.</translation>
    </message>
    <message>
        <source>No question has these words</source>
        <translation>Nid oes cwestiwn â&apos;r geiriau hyn</translation>
    </message>
    <message>
        <source>Clear the field above to see all of them.</source>
        <translation>Cliriwch y maes uchod i weld pob un.</translation>
    </message>
    <message>
        <source>No meeting is open</source>
        <translation>Nid oes cyfarfod ar agor</translation>
    </message>
    <message>
        <source>Open the pack of your next meeting: what you ask about it becomes a plan.</source>
        <translation>Agorwch becyn eich cyfarfod nesaf: daw’r hyn a ofynnwch amdano yn gynllun.</translation>
    </message>
</context>
<context>
    <name>QuotingFoot</name>
    <message>
        <source>Any of them can also be dragged into a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or write a question first, in the tab Questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added as evidence to your question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the page or the speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote into the q&amp;uestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds these words as evidence to the question being worked on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Tudalen</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcio</translation>
    </message>
    <message>
        <source>Si&amp;ze and light</source>
        <translation>&amp;Maint a golau</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Y dudalen</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>Geiriau a ddewiswyd</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Yn ôl</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Y&amp;mlaen</translation>
    </message>
    <message>
        <source>&amp;Find in this paper</source>
        <translation>&amp;Canfod yn y papur hwn</translation>
    </message>
    <message>
        <source>Next pl&amp;ace</source>
        <translation>&amp;Lle nesaf</translation>
    </message>
    <message>
        <source>Pre&amp;vious place</source>
        <translation>Lle &amp;blaenorol</translation>
    </message>
    <message>
        <source>List all pla&amp;ces</source>
        <translation>Rhestru’r holl &amp;leoedd</translation>
    </message>
    <message>
        <source>Find in the a&amp;genda</source>
        <translation>Canfod yn yr a&amp;genda</translation>
    </message>
    <message>
        <source>See where the next reference &amp;leads</source>
        <translation>Gweld i b&amp;le mae’r cyfeiriad nesaf yn arwain</translation>
    </message>
    <message>
        <source>See where the reference before lea&amp;ds</source>
        <translation>Gweld i ble mae’r cyfeiriad &amp;blaenorol yn arwain</translation>
    </message>
    <message>
        <source>Read as &amp;text</source>
        <translation>Darllen fel t&amp;estun</translation>
    </message>
    <message>
        <source>T&amp;wo pages side by side</source>
        <translation>&amp;Dwy dudalen ochr yn ochr</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Sgrin &amp;lawn</translation>
    </message>
    <message>
        <source>Another paper &amp;beside</source>
        <translation>Papur arall wrth &amp;ochr</translation>
    </message>
    <message>
        <source>The other s&amp;ide</source>
        <translation>Yr ochr &amp;arall</translation>
    </message>
    <message>
        <source>Turn this page to the &amp;right</source>
        <translation>Troi&apos;r dudalen hon i&apos;r &amp;dde</translation>
    </message>
    <message>
        <source>Turn this page to the &amp;left</source>
        <translation>Troi&apos;r dudalen hon i&apos;r &amp;chwith</translation>
    </message>
    <message>
        <source>Lar&amp;ger page</source>
        <translation>Tudalen f&amp;wy</translation>
    </message>
    <message>
        <source>S&amp;maller page</source>
        <translation>Tudalen &amp;lai</translation>
    </message>
    <message>
        <source>Li&amp;fe size</source>
        <translation>Maint &amp;go iawn</translation>
    </message>
    <message>
        <source>Fill the width with this c&amp;olumn</source>
        <translation>Llenwi’r lled â’r g&amp;olofn hon</translation>
    </message>
    <message>
        <source>Reading r&amp;uler</source>
        <translation>&amp;Pren mesur darllen</translation>
    </message>
    <message>
        <source>Di&amp;m the paper</source>
        <translation>Pyl&amp;u’r papur</translation>
    </message>
    <message>
        <source>Pr&amp;int pages…</source>
        <translation>Ar&amp;graffu tudalennau…</translation>
    </message>
    <message>
        <source>&amp;Jump to a word in sight</source>
        <translation>&amp;Neidio i air sydd yn y golwg</translation>
    </message>
    <message>
        <source>Select a &amp;part of the page</source>
        <translation>Dewis &amp;rhan o&apos;r dudalen</translation>
    </message>
    <message>
        <source>Select a ta&amp;ble</source>
        <translation>Dewis ta&amp;bl</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>Copy with r&amp;eference</source>
        <translation>Copïo gyda &amp;chyfeiriad</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Uwcholeuo</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nodyn</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>C&amp;westiwn</translation>
    </message>
    <message>
        <source>Q&amp;uote in the question</source>
        <translation>D&amp;yfynnu yn y cwestiwn</translation>
    </message>
    <message>
        <source>&amp;Said before</source>
        <translation>Dywe&amp;dwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>Pr&amp;omise</source>
        <translation>Add&amp;ewid</translation>
    </message>
    <message>
        <source>E&amp;xplain the acronym</source>
        <translation>&amp;Egluro&apos;r acronym</translation>
    </message>
    <message>
        <source>Na&amp;me the highlights</source>
        <translation>En&amp;wi’r uwcholeuadau</translation>
    </message>
</context>
<context>
    <name>ReadingControl</name>
    <message>
        <source>More for this page</source>
        <translation type="unfinished">Mwy ar gyfer y dudalen hon</translation>
    </message>
    <message>
        <source>name of a highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Links on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads out of this paper, and is not opened from here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message>
        <source>quote in the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted in your question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded as an undertaking. It waits under Follow-up (Ctrl+5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its reference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Transcripts and minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee, month or year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only records with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past meetings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceReading</name>
    <message>
        <source>Re&amp;ferences in sight</source>
        <translation>Cy&amp;feiriadau yn y golwg</translation>
    </message>
    <message>
        <source>{reference}: {place}</source>
        <translation>{reference}: {place}</translation>
    </message>
    <message>
        <source>References in sight, &amp;beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}: {place}. Return goes there, Escape stays here.</source>
        <translation>{reference}: {place}. Mae Return yn mynd yno, Escape yn aros yma.</translation>
    </message>
    <message>
        <source>Nothing in sight refers to another place in the papers.</source>
        <translation>Nid oes dim yn y golwg yn cyfeirio at le arall yn y papurau.</translation>
    </message>
</context>
<context>
    <name>RemovedPlace</name>
    <message>
        <source>Removed lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes back stands where it stood. Undo takes it away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show also what was removed more than {days} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ever removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed in the last {days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Cwestiwn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished">Uwcholeuo</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the chosen one back (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningOrderModel</name>
    <message>
        <source>Exempt:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanReading</name>
    <message>
        <source>Pages are being read already; see the foot of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text of 1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text of {count} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {count} of {wanted} pages can be searched and quoted now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine read it from pictures: check it against the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of this file was read by machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one, and its pictures can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here it is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the recording in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptBar</name>
    <message>
        <source>Time, item or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time, an item or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time such as 1:21:46, an item such as 7, or words to find (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which text of the meeting is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcripts of one recording say the same: one is shown and searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words as transcribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the words exactly as they stand in the file, with all its noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Who spoke across meetings; merge and rename them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file says where the recording can be seen: give its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}, as the file says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>Did you mean something else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best {count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“a phrase” in quotation marks · begin* for every ending · AND, OR, NOT in capitals · NEAR(foster carer, 5) · speaker:hinds · committee:scrutiny · item:7 · in:minutes · after:2024-09 · before:2025 · R or a click on a time opens the recording in the browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to make of the selected words</source>
        <translation>Beth i&apos;w wneud o&apos;r geiriau a ddewiswyd</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Uwcholeuo</translation>
    </message>
    <message>
        <source>Highlight these words (H)</source>
        <translation>Uwcholeuo&apos;r geiriau hyn (H)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Write a note on these words (N)</source>
        <translation>Ysgrifennu nodyn ar y geiriau hyn (N)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Ask a question about these words (Q)</source>
        <translation>Gofyn cwestiwn am y geiriau hyn (Q)</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>Dywedwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>What was said about these words before (B)</source>
        <translation>Yr hyn a ddywedwyd am y geiriau hyn o&apos;r blaen (B)</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Dyfynnu</translation>
    </message>
    <message>
        <source>Quote these words in the question you are working on (E)</source>
        <translation>Dyfynnu&apos;r geiriau hyn yn y cwestiwn rydych yn gweithio arno (E)</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Addewid</translation>
    </message>
    <message>
        <source>Record these words as an undertaking (U)</source>
        <translation>Cofnodi&apos;r geiriau hyn fel ymrwymiad (U)</translation>
    </message>
    <message>
        <source>Kinds of highlight</source>
        <translation>Mathau o uwcholeuad</translation>
    </message>
</context>
<context>
    <name>ShareInPage</name>
    <message>
        <source>&amp;Take in 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds what is ticked to the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more are in your library as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareOutDialog</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation>Ymrwymiadau</translation>
    </message>
    <message>
        <source>Recommendations tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is exempt and stays out, unless you include it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include exempt material in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am entitled to see this exempt material, and I will not pass this file to anyone who is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include what I marked as mine alone: this copy is for &amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Your questions, notes and highlights, for a colleague who uses Scrutiny Prep. What you marked as yours alone stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document that Word and LibreOffice open, as for the clerk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One table that Excel and LibreOffice open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text with headings, for any editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the PDF in which your highlights, notes and questions are comments that every PDF reader shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks without the pages, for a PDF reader that has the same file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks in the W3C’s format, for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharesIn</name>
    <message>
        <source>Reading “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the passages in your papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in “{name}” is new to your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions of a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} came in from “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose came in from “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where both of you had changed the same, both stand side by side now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages that your papers do not have are kept as evidence, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next screen, screen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page, page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgDown, Ctrl+PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight as evidence, concern, money, follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the selected words as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record them as an undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who says this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time, an item or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place, place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return, Shift+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2, or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask earlier, ask later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table of undertakings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished">Eu tynnu</translation>
    </message>
    <message>
        <source>When papers come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which meeting a file belongs to, where that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the agenda that is put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a title, change a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2, Shift+F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>Close this side (Ctrl+6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper beside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Sorted by: {column}</source>
        <translation>Trefnwyd yn ôl: {column}</translation>
    </message>
    <message>
        <source>The other way &amp;round</source>
        <translation>Y ffordd &amp;arall</translation>
    </message>
</context>
<context>
    <name>SpelledField</name>
    <message>
        <source>May be misspelt: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>No word is marked as misspelt here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingFiles</name>
    <message>
        <source>There is no file “{path}”.</source>
        <translation type="unfinished">Nid oes ffeil “{path}”.</translation>
    </message>
</context>
<context>
    <name>TextSetting</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time planned for questions</source>
        <translation>Amser a gynlluniwyd ar gyfer cwestiynau</translation>
    </message>
    <message>
        <source>Min&amp;utes for questions</source>
        <translation>M&amp;unudau ar gyfer cwestiynau</translation>
    </message>
    <message>
        <source>{count} without a time</source>
        <translation>{count} heb amser</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right go from speech to speech, Home and End to both ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackCandidatesModel</name>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the tracker already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackedModel</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executive date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAG</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackerAdding</name>
    <message>
        <source>&amp;Add {count} to the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was asked and what it resolved: tick what you want to track.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting was asked nothing and resolved nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations and resolutions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackerDeeds</name>
    <message>
        <source>track recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>track recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove from the tracker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackerPage</name>
    <message>
        <source>Writing the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these recommendations are exempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with them in it is not for publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt rows were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracker is written to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day such as 12 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only recommendations with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add from a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Tynnu</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is tracked yet. What a scrutiny committee resolves that others should do comes here with its minutes; anything else can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the tracker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriageStrip</name>
    <message>
        <source>Minutes for item {number}</source>
        <translation>Munudau ar gyfer eitem {number}</translation>
    </message>
    <message>
        <source>Minutes for the chosen item</source>
        <translation>Munudau ar gyfer yr eitem a ddewiswyd</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mun</translation>
    </message>
    <message>
        <source>How closely to read it, and for how long to ask</source>
        <translation>Pa mor fanwl i’w ddarllen, ac am ba hyd i holi</translation>
    </message>
    <message>
        <source>Read this item closely (Alt+1)</source>
        <translation>Darllen yr eitem hon yn fanwl (Alt+1)</translation>
    </message>
    <message>
        <source>Skim this item (Alt+2)</source>
        <translation>Brasddarllen yr eitem hon (Alt+2)</translation>
    </message>
    <message>
        <source>Skip this item (Alt+3)</source>
        <translation>Neidio dros yr eitem hon (Alt+3)</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>dim amser</translation>
    </message>
    <message>
        <source> min</source>
        <translation> mun</translation>
    </message>
    <message>
        <source>Minutes of the meeting that this item may take</source>
        <translation>Munudau&apos;r cyfarfod y gall yr eitem hon eu cymryd</translation>
    </message>
</context>
<context>
    <name>UndertakingDeeds</name>
    <message>
        <source>record undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove undertakings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndertakingsModel</name>
    <message>
        <source>Undertaking, in its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chase on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due}, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested, less sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the recording in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingPlace</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Ceisio eto</translation>
    </message>
    <message>
        <source>Bring a &amp;backup back…</source>
        <translation>Adfer copi &amp;wrth gefn…</translation>
    </message>
    <message>
        <source>&amp;Open it anyway</source>
        <translation>&amp;Agor beth bynnag</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>Opening your library…</source>
        <translation>Yn agor eich llyfrgell…</translation>
    </message>
    <message>
        <source>The library is in {folder}</source>
        <translation>Mae&apos;r llyfrgell yn {folder}</translation>
    </message>
    <message>
        <source>Another window has this library open.</source>
        <translation>Mae’r llyfrgell hon ar agor mewn ffenestr arall.</translation>
    </message>
    <message>
        <source>This library is open on the computer “{computer}”.</source>
        <translation>Mae’r llyfrgell hon ar agor ar y cyfrifiadur “{computer}”.</translation>
    </message>
    <message>
        <source>Close it there first: what is changed in both at the same time may be lost, and two computers can damage a library that they share.</source>
        <translation>Caewch hi yno yn gyntaf: gall yr hyn sy’n cael ei newid yn y ddwy ar yr un pryd gael ei golli, a gall dau gyfrifiadur ddifrodi llyfrgell y maent yn ei rhannu.</translation>
    </message>
    <message>
        <source>That window does not answer. Wait a moment and try again, or close it.</source>
        <translation>Nid yw’r ffenestr honno’n ateb. Arhoswch eiliad a cheisiwch eto, neu caewch hi.</translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation>Ar agor mewn ffenestr arall</translation>
    </message>
    <message>
        <source>Opened by {who} on {day} at {time}, process {process}.</source>
        <translation>Agorwyd gan {who} ar {day} am {time}, proses {process}.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Work under way</source>
        <translation>Gwaith ar y gweill</translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} o {total} tudalen</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} arall yn aros</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Pa mor bell ydyw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Stops this work</source>
        <translation>Yn atal y gwaith hwn</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>Exempt</source>
        <translation>Eithriedig</translation>
    </message>
    <message>
        <source>Exempt, para {numbers}</source>
        <translation>Eithriedig, para {numbers}</translation>
    </message>
    <message>
        <source>Part 1 (England)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part 4 (Wales)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld from the public: Local Government Act 1972, Schedule 12A, {part}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda frontsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked of you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page is a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages are pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ahead</name>
    <message>
        <source>Promised before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page left to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} pages left to read, about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} items with papers not sorted yet: deep, skim or skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished">Papurau</translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number} · papers to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seen {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen}, 1 clear day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen}, {count} clear days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Cwestiynau</translation>
    </message>
    <message>
        <source>No question yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without a time</source>
        <translation type="unfinished">{count} heb amser</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>arrivals</name>
    <message>
        <source>“{name}” joined {meeting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in {meeting} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the library now, as {meeting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” joined {meeting}, item {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is version {number} of “{title}”. Your marks go with the words they are on; those whose words are gone say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New version of “{title}” (version {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files are in the library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file is in the library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of {count} files could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audiences</name>
    <message>
        <source>Only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers, in advance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>awaited</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of a library (*.zip *.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>browsing</name>
    <message>
        <source>Opened in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser took the address {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Several questions in one: the answer may leave out “{run}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words take longer than a minute to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{run}” tells them what to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words come before the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This states something and asks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the library says what “{run}” stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{run}” can be answered with yes: an open question would bring out more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same as “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack may answer it on page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack may answer it on PDF page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack may answer it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coming</name>
    <message>
        <source>Line of enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">Cwestiwn</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Tystiolaeth</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished">Uwcholeuo</translation>
    </message>
    <message>
        <source>can’t come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed: keeps both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours is newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours has the same words, so it is not ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much like yours: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found (was {page})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yfory</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>ymhen {count} diwrnod</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation type="unfinished">i {name}</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Report author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial implications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal implications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality implications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk implications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Agenda pack</source>
        <translation>Pecyn agenda</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Atodiad i&apos;r pecyn</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Atodiad</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Trawsgrifiad</translation>
    </message>
</context>
<context>
    <name>exits</name>
    <message>
        <source>&amp;Questions for a colleague…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Scrutiny Prep questions (*.scrutiny)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing by &amp;e-mail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail with briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail draft (*.eml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and trackers for &amp;Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and trackers for Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table for a &amp;spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and trackers as &amp;Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and trackers as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;pack with your marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack with your marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for another PDF &amp;reader (XFDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks for another PDF reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XFDF (*.xfdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks as Web &amp;Annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks as Web Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told before, of the same period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told before, of an earlier period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same, but for rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since then up {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since then down {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no period given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere in this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers of another meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said in a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local government term · {authority}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess: a name in these papers has these initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also said: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first on {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>highlights</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Tystiolaeth</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hits</name>
    <message>
        <source>Papers</source>
        <translation>Papurau</translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished">Eich nodyn</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time (R) opens the recording in the browser: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside of any item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>item map</name>
    <message>
        <source>an individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what reveals an individual’s identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>financial or business affairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labour relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal professional privilege</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notices and orders to be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crime: prevention, investigation, prosecution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: nothing is withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England, paragraph {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales, paragraph {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt; the paper does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is so already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>asked again in like words: {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>A meeting without a name</source>
        <translation>Cyfarfod heb enw</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Ask the clerk for another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” opens only with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with its password, or ask the clerk for a copy without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and can’t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or ask the clerk for another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the agenda pack, the minutes or a transcript instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the clerk for the papers in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has nothing in it to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file, or ask for another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” took too long to read, so it was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can’t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file, and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could belong to more than one meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the meeting that it belongs to, and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is about {meeting}, which is not in your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that meeting’s agenda pack first, then this file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was last opened by a newer Scrutiny Prep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Scrutiny Prep. The library has been left as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Scrutiny Prep, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is damaged and can’t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the newest copy from its folder “backups”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk, or let its folder be written. What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: you may not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: the folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: a folder has that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: the name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: such names are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: another program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages as a PDF, and print them elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the printer is on and has paper, or save a PDF and print that elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave exempt papers out, or agree to include them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>read by machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} can&apos;t be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} as laid out in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack {pack} · PDF {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF {first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no words: see the page itself (Ctrl+T).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation>Eitemau agenda</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>In papers, speeches and notes</source>
        <translation>Mewn papurau, areithiau a nodiadau</translation>
    </message>
    <message>
        <source>Search everywhere for “{words}”</source>
        <translation>Chwilio ym mhobman am “{words}”</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>A meeting without a name</source>
        <translation>Cyfarfod heb enw</translation>
    </message>
</context>
<context>
    <name>past</name>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished">dim dyddiad</translation>
    </message>
    <message>
        <source>with speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>The meeting as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of enquiry yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation type="unfinished">i {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>{sheet}, landscape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>No purpose yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents’ voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up of an undertaking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>question types</name>
    <message>
        <source>No type yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clarifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed, to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished">{minutes} mun</translation>
    </message>
</context>
<context>
    <name>rag</name>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>read</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished">Agenda</translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
</context>
<context>
    <name>references</name>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>said before</name>
    <message>
        <source>Promised, resolved or advised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also said or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be an undertaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>span</name>
    <message>
        <source>{count} min</source>
        <translation>{count} mun</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} awr</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} awr {minutes} mun</translation>
    </message>
</context>
<context>
    <name>standings</name>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished">{minutes} mun</translation>
    </message>
    <message>
        <source>{minutes} of {available} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} of {available} min, {over} too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Manwl</translation>
    </message>
    <message>
        <source>Skim</source>
        <translation>Bras</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Neidio</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
