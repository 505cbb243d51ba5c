-- A library as it was made by the program of revision 0004. It is never changed.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE alias (
	id INTEGER NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	council VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_alias PRIMARY KEY (id), 
	CONSTRAINT fk_alias_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE, 
	CONSTRAINT uq_alias_council_name UNIQUE (council, name)
);
INSERT INTO "alias" VALUES(1,'f1d865db-e088-4f42-b182-2fbb1f852017','anyshire county council','Cllr Ann Chair');
INSERT INTO "alias" VALUES(2,'2d1f35cc-5e76-4813-bbad-9674ae558f52','anyshire county council','Bob Director');
CREATE TABLE attendance (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT fk_attendance_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT fk_attendance_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE briefing_choice (
	meeting_id VARCHAR(36) NOT NULL, 
	edition VARCHAR NOT NULL, 
	items VARCHAR NOT NULL, 
	questions VARCHAR NOT NULL, 
	people VARCHAR NOT NULL, 
	left_out VARCHAR NOT NULL, 
	lines INTEGER, originals VARCHAR, 
	CONSTRAINT pk_briefing_choice PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_briefing_choice_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "briefing_choice" VALUES('e635324f-697a-4659-8bf9-4f2eb71e7715','standard','[]','[]','[]','["glossary"]',3,'{"which": "chosen", "pages": "1-2", "two_to_a_sheet": true}');
CREATE TABLE correction (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	document_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	facts VARCHAR NOT NULL, 
	CONSTRAINT pk_correction PRIMARY KEY (id), 
	CONSTRAINT fk_correction_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
CREATE TABLE detail (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	item_id INTEGER, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	access VARCHAR NOT NULL, 
	CONSTRAINT pk_detail PRIMARY KEY (id), 
	CONSTRAINT fk_detail_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT fk_detail_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT uq_detail_version_id_position UNIQUE (version_id, position)
);
CREATE TABLE document (
	id VARCHAR(36) NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	is_file BOOLEAN NOT NULL, 
	removed_at DATETIME, rendering_of VARCHAR(36), chosen_at DATETIME, is_aside BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT fk_document_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_document_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "document" VALUES('8ae505bb-db30-44b6-9212-d357d033c0c3','e635324f-697a-4659-8bf9-4f2eb71e7715',NULL,'pack','Agenda pack',0,1,NULL,NULL,NULL,0);
INSERT INTO "document" VALUES('5aedaa33-44d1-4aa4-b3e1-eab0582eb127','e635324f-697a-4659-8bf9-4f2eb71e7715',1,'report','Budget report',0,0,NULL,NULL,NULL,0);
INSERT INTO "document" VALUES('57a8165e-dbd3-4719-891a-9a5f710306cb','e635324f-697a-4659-8bf9-4f2eb71e7715',NULL,'transcript','Webcast',0,1,NULL,NULL,NULL,0);
CREATE TABLE evidence (
	question_id VARCHAR(36) NOT NULL, 
	speech_id INTEGER, 
	stance VARCHAR NOT NULL, 
	words VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	pack_page INTEGER, 
	section_number VARCHAR, 
	section_heading VARCHAR, 
	anchor_start INTEGER, 
	anchor_end INTEGER, 
	quote VARCHAR, 
	prefix VARCHAR, 
	suffix VARCHAR, 
	document_id VARCHAR(36), 
	version_id INTEGER, region VARCHAR, position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT ck_evidence_anchor_is_whole CHECK ((document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)), 
	CONSTRAINT fk_evidence_document_id_document FOREIGN KEY(document_id) REFERENCES document (id), 
	CONSTRAINT fk_evidence_question_id_question FOREIGN KEY(question_id) REFERENCES question (id) ON DELETE CASCADE, 
	CONSTRAINT fk_evidence_speech_id_speech FOREIGN KEY(speech_id) REFERENCES speech (id) ON DELETE SET NULL, 
	CONSTRAINT fk_evidence_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
CREATE TABLE expansion (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	acronym VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	words VARCHAR NOT NULL, 
	CONSTRAINT pk_expansion PRIMARY KEY (id)
);
INSERT INTO "expansion" VALUES('0e581557-2637-447d-9b41-47d692d6a468','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'','MTFP','mtfp','Medium Term Financial Plan');
CREATE TABLE file (
	sha256 VARCHAR NOT NULL, 
	bytes INTEGER NOT NULL, 
	suffix VARCHAR NOT NULL, 
	first_seen DATETIME NOT NULL, opened_sha256 VARCHAR, 
	CONSTRAINT pk_file PRIMARY KEY (sha256)
);
INSERT INTO "file" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',2485,'.pdf','2025-03-01 09:30:00.000000',NULL);
INSERT INTO "file" VALUES('801219466cdf3aa6e0965b0b37b52847a1985d379d9e2d49fc7198e2abdccdba',667,'.txt','2025-03-01 09:30:00.000000',NULL);
CREATE TABLE highlight (
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	kind VARCHAR NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	pack_page INTEGER, 
	section_number VARCHAR, 
	section_heading VARCHAR, 
	anchor_start INTEGER, 
	anchor_end INTEGER, 
	quote VARCHAR, 
	prefix VARCHAR, 
	suffix VARCHAR, 
	document_id VARCHAR(36), 
	version_id INTEGER, region VARCHAR, 
	CONSTRAINT pk_highlight PRIMARY KEY (id), 
	CONSTRAINT ck_highlight_anchor_is_whole CHECK (document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end), 
	CONSTRAINT fk_highlight_document_id_document FOREIGN KEY(document_id) REFERENCES document (id), 
	CONSTRAINT fk_highlight_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_highlight_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_highlight_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
CREATE TABLE import_warning (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	CONSTRAINT pk_import_warning PRIMARY KEY (id), 
	CONSTRAINT fk_import_warning_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE
);
CREATE TABLE item (
	id INTEGER NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	number VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	found_by VARCHAR NOT NULL, 
	to_follow BOOLEAN NOT NULL, 
	access VARCHAR NOT NULL, 
	CONSTRAINT pk_item PRIMARY KEY (id), 
	CONSTRAINT fk_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "item" VALUES(1,'e635324f-697a-4659-8bf9-4f2eb71e7715',0,'1','Budget 2025/26','','outline,frontsheet',0,'');
CREATE TABLE item_place (
	id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	first_pdf_page INTEGER, 
	last_pdf_page INTEGER, 
	first_pack_page INTEGER, 
	last_pack_page INTEGER, 
	CONSTRAINT pk_item_place PRIMARY KEY (id), 
	CONSTRAINT fk_item_place_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE, 
	CONSTRAINT fk_item_place_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT uq_item_place_item_id_version_id UNIQUE (item_id, version_id)
);
INSERT INTO "item_place" VALUES(1,1,1,2,3,1,2);
INSERT INTO "item_place" VALUES(2,1,3,NULL,NULL,NULL,NULL);
CREATE TABLE item_plan (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	item_id INTEGER NOT NULL, 
	triage VARCHAR, 
	minutes DOUBLE, 
	big_question VARCHAR NOT NULL, 
	CONSTRAINT pk_item_plan PRIMARY KEY (id), 
	CONSTRAINT ck_item_plan_minutes_are_positive CHECK (minutes IS NULL OR minutes > 0), 
	CONSTRAINT fk_item_plan_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE CASCADE, 
	CONSTRAINT uq_item_plan_item_id UNIQUE (item_id)
);
INSERT INTO "item_plan" VALUES('6772b386-c297-4ab0-92f0-eda9e0470c26','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'',1,'deep',10.0,'Can the council afford it?');
CREATE TABLE line_of_enquiry (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	CONSTRAINT pk_line_of_enquiry PRIMARY KEY (id), 
	CONSTRAINT fk_line_of_enquiry_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
INSERT INTO "line_of_enquiry" VALUES('a678d9d5-dd53-42e3-a0d9-71b35ed01887','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'','e635324f-697a-4659-8bf9-4f2eb71e7715',0,'Value for money');
CREATE TABLE meeting (
	id VARCHAR(36) NOT NULL, 
	council VARCHAR, 
	committee VARCHAR, 
	date DATE, 
	time TIME, 
	place VARCHAR, 
	made_at DATETIME NOT NULL, 
	removed_at DATETIME, next_date DATE, 
	CONSTRAINT pk_meeting PRIMARY KEY (id)
);
INSERT INTO "meeting" VALUES('e635324f-697a-4659-8bf9-4f2eb71e7715','Anyshire County Council','Scrutiny Committee','2025-03-04','10:00:00.000000',NULL,'2025-03-01 09:30:00.000000',NULL,NULL);
CREATE TABLE meeting_plan (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	minutes DOUBLE, 
	CONSTRAINT pk_meeting_plan PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_plan_minutes_are_positive CHECK (minutes IS NULL OR minutes > 0), 
	CONSTRAINT fk_meeting_plan_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT uq_meeting_plan_meeting_id UNIQUE (meeting_id)
);
INSERT INTO "meeting_plan" VALUES('074b7fa8-dcc4-4a20-bb8c-054ad84fa218','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'','e635324f-697a-4659-8bf9-4f2eb71e7715',90.0);
CREATE TABLE note (
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	words VARCHAR NOT NULL, 
	is_private BOOLEAN NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	pack_page INTEGER, 
	section_number VARCHAR, 
	section_heading VARCHAR, 
	anchor_start INTEGER, 
	anchor_end INTEGER, 
	quote VARCHAR, 
	prefix VARCHAR, 
	suffix VARCHAR, 
	document_id VARCHAR(36), 
	version_id INTEGER, region VARCHAR, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT ck_note_anchor_is_whole CHECK ((document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)), 
	CONSTRAINT fk_note_document_id_document FOREIGN KEY(document_id) REFERENCES document (id), 
	CONSTRAINT fk_note_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_note_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_note_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
INSERT INTO "note" VALUES('e635324f-697a-4659-8bf9-4f2eb71e7715',1,'Ask about reserves',0,'d96a91df-b652-4d2a-b97f-18af6447bce9','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE page (
	sha256 VARCHAR NOT NULL, 
	pdf_page INTEGER NOT NULL, 
	pack_page INTEGER, 
	pack_page_from VARCHAR, 
	own_page INTEGER, 
	width_pt DOUBLE NOT NULL, 
	height_pt DOUBLE NOT NULL, 
	needs_ocr BOOLEAN NOT NULL, 
	access VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_page PRIMARY KEY (sha256, pdf_page), 
	CONSTRAINT fk_page_sha256_file FOREIGN KEY(sha256) REFERENCES file (sha256) ON DELETE CASCADE
);
INSERT INTO "page" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',1,NULL,NULL,NULL,595.0,842.0,0,'','Agenda of the Scrutiny Committee
Frontsheetword');
INSERT INTO "page" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',2,1,'stamp',NULL,595.0,842.0,0,'','1. Purpose
1.1 This report sets out the
budget for 2025/26, which the
council must set.
1.2 The Director said that
');
INSERT INTO "page" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',3,2,'stamp',NULL,595.0,842.0,0,'','reserves would fall to £1.2m
by March.
2. Roads
2.1 Potholes cost us dear.
');
INSERT INTO "page" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',4,3,'stamp',NULL,595.0,842.0,0,'','Lastly, trees.
');
CREATE TABLE page_read (
	sha256 VARCHAR NOT NULL, 
	pdf_page INTEGER NOT NULL, 
	read_at DATETIME NOT NULL, 
	CONSTRAINT pk_page_read PRIMARY KEY (sha256, pdf_page), 
	CONSTRAINT fk_page_read_sha256_pdf_page_page FOREIGN KEY(sha256, pdf_page) REFERENCES page (sha256, pdf_page) ON DELETE CASCADE
);
INSERT INTO "page_read" VALUES('5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',2,'2025-03-01 09:30:00.000000');
CREATE TABLE page_words (
	sha256 VARCHAR NOT NULL, 
	pdf_page INTEGER NOT NULL, 
	words VARCHAR NOT NULL, 
	engine VARCHAR NOT NULL, 
	CONSTRAINT pk_page_words PRIMARY KEY (sha256, pdf_page), 
	CONSTRAINT fk_page_words_sha256_pdf_page_page FOREIGN KEY(sha256, pdf_page) REFERENCES page (sha256, pdf_page) ON DELETE CASCADE
);
CREATE TABLE passage (
	id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	version_id INTEGER, 
	item_id INTEGER, 
	section_id INTEGER, 
	speech_id INTEGER, 
	mark_id VARCHAR, 
	pdf_page INTEGER, 
	number VARCHAR, 
	shape VARCHAR, 
	access VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, cells VARCHAR, marker VARCHAR, 
	CONSTRAINT pk_passage PRIMARY KEY (id), 
	CONSTRAINT fk_passage_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_passage_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passage_section_id_section FOREIGN KEY(section_id) REFERENCES section (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passage_speech_id_speech FOREIGN KEY(speech_id) REFERENCES speech (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passage_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE
);
INSERT INTO "passage" VALUES(1,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,1,NULL,NULL,2,'1','heading','','Purpose',NULL,NULL);
INSERT INTO "passage" VALUES(2,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,1,NULL,NULL,2,'1.1','paragraph','','1.1 This report sets out the budget for 2025/26, which the council must set.',NULL,NULL);
INSERT INTO "passage" VALUES(3,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,1,NULL,NULL,2,'1.2','paragraph','','1.2 The Director said that reserves would fall to £1.2m by March.',NULL,NULL);
INSERT INTO "passage" VALUES(4,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,2,NULL,NULL,3,'2','heading','','Roads',NULL,NULL);
INSERT INTO "passage" VALUES(5,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,2,NULL,NULL,3,'2.1','paragraph','','2.1 Potholes cost us dear.',NULL,NULL);
INSERT INTO "passage" VALUES(6,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',1,NULL,NULL,NULL,NULL,1,NULL,'paragraph','','Agenda of the Scrutiny Committee Frontsheetword',NULL,NULL);
INSERT INTO "passage" VALUES(7,'papers','e635324f-697a-4659-8bf9-4f2eb71e7715',1,NULL,NULL,NULL,NULL,4,NULL,'paragraph','','Lastly, trees.',NULL,NULL);
INSERT INTO "passage" VALUES(8,'speeches','e635324f-697a-4659-8bf9-4f2eb71e7715',3,NULL,NULL,1,NULL,NULL,NULL,NULL,'','Good morning.',NULL,NULL);
INSERT INTO "passage" VALUES(9,'speeches','e635324f-697a-4659-8bf9-4f2eb71e7715',3,1,NULL,2,NULL,NULL,NULL,NULL,'','We promise a briefing on reserves by March.',NULL,NULL);
INSERT INTO "passage" VALUES(11,'notes','e635324f-697a-4659-8bf9-4f2eb71e7715',NULL,1,NULL,NULL,'d96a91df-b652-4d2a-b97f-18af6447bce9',NULL,NULL,NULL,'','Ask about reserves',NULL,NULL);
INSERT INTO "passage" VALUES(12,'questions','e635324f-697a-4659-8bf9-4f2eb71e7715',2,1,NULL,NULL,'a0f31135-603b-46c7-a007-fa0d93341a90',3,NULL,NULL,'','Why did reserves fall?
Since when?',NULL,NULL);
CREATE TABLE person (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR NOT NULL, named_at DATETIME, 
	CONSTRAINT pk_person PRIMARY KEY (id)
);
INSERT INTO "person" VALUES('f1d865db-e088-4f42-b182-2fbb1f852017','Cllr Ann Chair',NULL);
INSERT INTO "person" VALUES('2d1f35cc-5e76-4813-bbad-9674ae558f52','Bob Director',NULL);
CREATE TABLE prompt (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	words VARCHAR NOT NULL, 
	CONSTRAINT pk_prompt PRIMARY KEY (id)
);
CREATE TABLE question (
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	position INTEGER NOT NULL, 
	words VARCHAR NOT NULL, 
	purpose VARCHAR, 
	addressee VARCHAR, 
	minutes DOUBLE, 
	follow_ups VARCHAR NOT NULL, 
	good_answer VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	is_private BOOLEAN NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	pack_page INTEGER, 
	section_number VARCHAR, 
	section_heading VARCHAR, 
	anchor_start INTEGER, 
	anchor_end INTEGER, 
	quote VARCHAR, 
	prefix VARCHAR, 
	suffix VARCHAR, 
	document_id VARCHAR(36), 
	version_id INTEGER, region VARCHAR, type VARCHAR, line_id VARCHAR(36), asker VARCHAR, if_yes VARCHAR DEFAULT '' NOT NULL, if_no VARCHAR DEFAULT '' NOT NULL, if_later VARCHAR DEFAULT '' NOT NULL, prompt_id VARCHAR(36), officers_may_see BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_question PRIMARY KEY (id), 
	CONSTRAINT ck_question_anchor_is_whole CHECK ((document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)), 
	CONSTRAINT ck_question_minutes_are_positive CHECK (minutes IS NULL OR minutes > 0), 
	CONSTRAINT fk_question_document_id_document FOREIGN KEY(document_id) REFERENCES document (id), 
	CONSTRAINT fk_question_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_question_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_question_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
INSERT INTO "question" VALUES('e635324f-697a-4659-8bf9-4f2eb71e7715',1,0,'Why did reserves fall?',NULL,NULL,NULL,'','','ready','own',0,'a0f31135-603b-46c7-a007-fa0d93341a90','Cllr Smith',2,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'',3,2,'1.2','Purpose',0,37,'reserves would fall to £1.2m by March','','. 2. Roads 2.1 Potholes cost us','5aedaa33-44d1-4aa4-b3e1-eab0582eb127',2,NULL,NULL,'a678d9d5-dd53-42e3-a0d9-71b35ed01887',NULL,'Since when?','','',NULL,0);
CREATE TABLE recommendation (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	item_id INTEGER, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	pdf_page INTEGER, 
	access VARCHAR NOT NULL, 
	CONSTRAINT pk_recommendation PRIMARY KEY (id), 
	CONSTRAINT fk_recommendation_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_recommendation_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT uq_recommendation_version_id_position UNIQUE (version_id, position)
);
INSERT INTO "recommendation" VALUES(1,2,1,0,'asked','That the budget be noted.',2,'');
CREATE TABLE recording_link (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	document_id VARCHAR(36) NOT NULL, 
	address VARCHAR NOT NULL, 
	CONSTRAINT pk_recording_link PRIMARY KEY (id), 
	CONSTRAINT fk_recording_link_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO "recording_link" VALUES('4ad632b1-f1fd-4724-a526-b7a49368559e','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'','57a8165e-dbd3-4719-891a-9a5f710306cb','https://example.org/watch/7');
CREATE TABLE section (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	item_id INTEGER, 
	position INTEGER NOT NULL, 
	number VARCHAR, 
	heading VARCHAR NOT NULL, 
	level INTEGER NOT NULL, 
	pdf_page INTEGER, 
	access VARCHAR NOT NULL, 
	CONSTRAINT pk_section PRIMARY KEY (id), 
	CONSTRAINT fk_section_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_section_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT uq_section_version_id_position UNIQUE (version_id, position)
);
INSERT INTO "section" VALUES(1,2,1,0,'1','Purpose',1,2,'');
INSERT INTO "section" VALUES(2,2,1,1,'2','Roads',1,3,'');
CREATE TABLE shared_state (
	mark_id VARCHAR(36) NOT NULL, 
	state VARCHAR NOT NULL, 
	known_at DATETIME NOT NULL, 
	CONSTRAINT pk_shared_state PRIMARY KEY (mark_id, state)
);
CREATE TABLE speaker_correction (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	document_id VARCHAR(36) NOT NULL, 
	start_s DOUBLE, 
	words VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_speaker_correction PRIMARY KEY (id), 
	CONSTRAINT fk_speaker_correction_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
CREATE TABLE speech (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	item_id INTEGER, 
	person_id VARCHAR(36), 
	position INTEGER NOT NULL, 
	speaker VARCHAR, 
	start_s DOUBLE, 
	text VARCHAR NOT NULL, 
	display_text VARCHAR NOT NULL, 
	access VARCHAR NOT NULL, cut_id VARCHAR(36), 
	CONSTRAINT pk_speech PRIMARY KEY (id), 
	CONSTRAINT fk_speech_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_speech_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_speech_version_id_version FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT uq_speech_version_id_position UNIQUE (version_id, position)
);
INSERT INTO "speech" VALUES(1,3,NULL,'f1d865db-e088-4f42-b182-2fbb1f852017',0,'Cllr Ann Chair',1.0,'Good
morning.','Good morning.','',NULL);
INSERT INTO "speech" VALUES(2,3,1,'2d1f35cc-5e76-4813-bbad-9674ae558f52',1,'Bob Director',61.5,'We promise a briefing on reserves by March.','We promise a briefing on reserves by March.','',NULL);
CREATE TABLE speech_cut (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	document_id VARCHAR(36) NOT NULL, 
	start_s DOUBLE, 
	words_before VARCHAR NOT NULL, 
	words_after VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_speech_cut PRIMARY KEY (id), 
	CONSTRAINT fk_speech_cut_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
CREATE TABLE tracked (
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	reference VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	date DATE, 
	area VARCHAR NOT NULL, 
	recommendation VARCHAR NOT NULL, 
	executive_date DATE, 
	lead VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	rag VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	CONSTRAINT pk_tracked PRIMARY KEY (id), 
	CONSTRAINT fk_tracked_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_tracked_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL
);
CREATE TABLE undertaking (
	meeting_id VARCHAR(36) NOT NULL, 
	item_id INTEGER, 
	speech_id INTEGER, 
	words VARCHAR NOT NULL, 
	promised_by VARCHAR, 
	promised_to VARCHAR, 
	due DATE, 
	due_is_month BOOLEAN NOT NULL, 
	standing VARCHAR NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	access VARCHAR NOT NULL, due_words VARCHAR, firmness INTEGER, chase DATE, 
	CONSTRAINT pk_undertaking PRIMARY KEY (id), 
	CONSTRAINT fk_undertaking_item_id_item FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_undertaking_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	CONSTRAINT fk_undertaking_speech_id_speech FOREIGN KEY(speech_id) REFERENCES speech (id) ON DELETE SET NULL
);
INSERT INTO "undertaking" VALUES('e635324f-697a-4659-8bf9-4f2eb71e7715',1,NULL,'a briefing on reserves',NULL,NULL,NULL,0,'open','11e32e60-25da-475a-be29-6c692249afaf','Cllr Smith',1,'2025-03-01 09:30:00.000000','2025-03-01 09:30:00.000000',NULL,'',NULL,NULL,NULL);
CREATE TABLE version (
	id INTEGER NOT NULL, 
	document_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	published_in INTEGER, 
	file_name VARCHAR NOT NULL, 
	format VARCHAR NOT NULL, 
	reader_version VARCHAR NOT NULL, 
	first_pdf_page INTEGER, 
	last_pdf_page INTEGER, 
	first_seen DATETIME NOT NULL, 
	is_automatic BOOLEAN NOT NULL, 
	is_current BOOLEAN NOT NULL, 
	access VARCHAR NOT NULL, reader_map VARCHAR, published_at DATETIME, belonging VARCHAR, recording VARCHAR, 
	CONSTRAINT pk_version PRIMARY KEY (id), 
	CONSTRAINT ck_version_pages_are_a_range CHECK ((first_pdf_page IS NULL) = (last_pdf_page IS NULL)), 
	CONSTRAINT fk_version_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE, 
	CONSTRAINT fk_version_published_in_version FOREIGN KEY(published_in) REFERENCES version (id) ON DELETE CASCADE, 
	CONSTRAINT fk_version_sha256_file FOREIGN KEY(sha256) REFERENCES file (sha256), 
	CONSTRAINT uq_version_document_id_number UNIQUE (document_id, number)
);
INSERT INTO "version" VALUES(1,'8ae505bb-db30-44b6-9212-d357d033c0c3',1,'5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',NULL,'Agenda pack.pdf','moderngov-pack','0.1.0',1,4,'2025-03-01 09:30:00.000000',0,1,'',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES(2,'5aedaa33-44d1-4aa4-b3e1-eab0582eb127',1,'5a4c54515bcb98e9de14df0837cbe71c71813b28a5e167673ba498ee388eaeed',1,'Agenda pack.pdf','moderngov-pack','0.1.0',2,3,'2025-03-01 09:30:00.000000',0,1,'',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES(3,'57a8165e-dbd3-4719-891a-9a5f710306cb',1,'801219466cdf3aa6e0965b0b37b52847a1985d379d9e2d49fc7198e2abdccdba',NULL,'Webcast.pdf','public-i','0.1.0',NULL,NULL,'2025-03-01 09:30:00.000000',1,1,'',NULL,NULL,NULL,NULL);
CREATE INDEX ix_meeting_date ON meeting (date);
CREATE INDEX ix_alias_person_id ON alias (person_id);
CREATE INDEX ix_item_meeting_id ON item (meeting_id);
CREATE INDEX ix_document_meeting_id_item_id ON document (meeting_id, item_id);
CREATE INDEX ix_version_document_id ON version (document_id);
CREATE INDEX ix_version_published_in ON version (published_in);
CREATE INDEX ix_version_sha256 ON version (sha256);
CREATE INDEX ix_highlight_document_id ON highlight (document_id);
CREATE INDEX ix_highlight_meeting_id ON highlight (meeting_id);
CREATE INDEX ix_import_warning_version_id ON import_warning (version_id);
CREATE INDEX ix_item_place_version_id ON item_place (version_id);
CREATE INDEX ix_note_document_id ON note (document_id);
CREATE INDEX ix_note_meeting_id ON note (meeting_id);
CREATE INDEX ix_question_document_id ON question (document_id);
CREATE INDEX ix_question_meeting_id ON question (meeting_id);
CREATE INDEX ix_recommendation_item_id ON recommendation (item_id);
CREATE INDEX ix_section_item_id ON section (item_id);
CREATE INDEX ix_speech_item_id ON speech (item_id);
CREATE INDEX ix_speech_person_id ON speech (person_id);
CREATE INDEX ix_evidence_document_id ON evidence (document_id);
CREATE INDEX ix_evidence_question_id ON evidence (question_id);
CREATE INDEX ix_passage_mark_id ON passage (mark_id);
CREATE INDEX ix_passage_meeting_id ON passage (meeting_id);
CREATE INDEX ix_passage_section_id ON passage (section_id);
CREATE INDEX ix_passage_speech_id ON passage (speech_id);
CREATE INDEX ix_passage_version_id ON passage (version_id);
CREATE INDEX ix_undertaking_meeting_id ON undertaking (meeting_id);
CREATE INDEX ix_detail_item_id ON detail (item_id);
CREATE INDEX ix_correction_document_id ON correction (document_id);
CREATE INDEX ix_attendance_version_id ON attendance (version_id);
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
CREATE INDEX ix_speaker_correction_document_id ON speaker_correction (document_id);
CREATE INDEX ix_tracked_meeting_id ON tracked (meeting_id);
CREATE INDEX ix_line_of_enquiry_meeting_id ON line_of_enquiry (meeting_id);
CREATE INDEX ix_question_line_id ON question (line_id);
CREATE INDEX ix_recording_link_document_id ON recording_link (document_id);
CREATE INDEX ix_speech_cut_document_id ON speech_cut (document_id);
CREATE INDEX ix_expansion_key ON expansion ("key");
CREATE INDEX ix_speech_speaker ON speech (speaker) WHERE person_id IS NULL AND speaker IS NOT NULL;
CREATE VIRTUAL TABLE passage_fts USING fts5(
            text,
            content='passage',
            content_rowid='id',
            prefix='3',
            tokenize='porter unicode61 remove_diacritics 2'
        );
INSERT INTO passage_fts(passage_fts) VALUES ('rebuild');
COMMIT;
