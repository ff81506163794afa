
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
DROP TABLE IF EXISTS `acting_side`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `acting_side` (
  `matter` varchar(64) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `side` varchar(8) NOT NULL,
  `act` varchar(64) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`matter`,`person_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `acting_side` WRITE;
/*!40000 ALTER TABLE `acting_side` DISABLE KEYS */;
/*!40000 ALTER TABLE `acting_side` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `application`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `application` (
  `id` varchar(36) NOT NULL,
  `kind` varchar(24) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `applicant_id` varchar(60) NOT NULL,
  `category` varchar(16) NOT NULL,
  `subtype` varchar(32) DEFAULT NULL,
  `position_role` varchar(32) DEFAULT NULL,
  `holder_id` varchar(36) DEFAULT NULL,
  `name` varchar(200) NOT NULL,
  `physical_code` char(13) DEFAULT NULL,
  `no_physical_seal_reason` varchar(1000) DEFAULT NULL,
  `predecessor` varchar(64) DEFAULT NULL,
  `reason_code` varchar(64) DEFAULT NULL,
  `reason_text` varchar(1000) DEFAULT NULL,
  `personal_holder` varchar(32) DEFAULT NULL,
  `supplied_imprint` mediumtext DEFAULT NULL,
  `key_mode` varchar(16) DEFAULT NULL,
  `valid_years` int(11) DEFAULT NULL,
  `terms` mediumtext DEFAULT NULL,
  `policy` varchar(64) NOT NULL,
  `review` varchar(16) NOT NULL,
  `two_bodies` tinyint(4) NOT NULL,
  `collection_asked` tinyint(4) NOT NULL,
  `issuing_unit_id` varchar(36) NOT NULL,
  `making_unit_id` varchar(36) NOT NULL,
  `status` varchar(32) NOT NULL,
  `problem` varchar(64) DEFAULT NULL,
  `round` int(11) NOT NULL,
  `imprint_sm3` char(64) DEFAULT NULL,
  `imprint_confirmed_at` datetime(3) DEFAULT NULL,
  `making_id` varchar(36) DEFAULT NULL,
  `es_id` varchar(64) DEFAULT NULL,
  `collected_by` varchar(60) DEFAULT NULL,
  `collected_at` datetime(3) DEFAULT NULL,
  `collected_method` varchar(32) DEFAULT NULL,
  `collected_reference_sealed` varbinary(512) DEFAULT NULL,
  `submitted_at` datetime(3) NOT NULL,
  `changed_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `making_id` (`making_id`),
  KEY `application_applicant` (`applicant_id`,`submitted_at`),
  KEY `application_unit` (`unit_id`,`submitted_at`),
  KEY `application_issuing` (`issuing_unit_id`,`submitted_at`),
  KEY `application_before` (`issuing_unit_id`,`status`,`submitted_at`),
  KEY `application_open` (`ended_at`,`submitted_at`),
  KEY `application_code` (`physical_code`,`kind`),
  KEY `application_predecessor` (`predecessor`),
  KEY `application_seal` (`es_id`),
  KEY `application_maker` (`making_unit_id`),
  CONSTRAINT `application_issuer` FOREIGN KEY (`issuing_unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `application_maker` FOREIGN KEY (`making_unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `application_making` FOREIGN KEY (`making_id`) REFERENCES `making` (`id`),
  CONSTRAINT `application_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `application` WRITE;
/*!40000 ALTER TABLE `application` DISABLE KEYS */;
/*!40000 ALTER TABLE `application` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `application_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `application_event` (
  `application_id` varchar(36) NOT NULL,
  `number` int(11) NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor` varchar(60) NOT NULL,
  `act` varchar(32) NOT NULL,
  `status` varchar(32) NOT NULL,
  `comment_text` varchar(1000) DEFAULT NULL,
  PRIMARY KEY (`application_id`,`number`),
  CONSTRAINT `application_event_of` FOREIGN KEY (`application_id`) REFERENCES `application` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `application_event` WRITE;
/*!40000 ALTER TABLE `application_event` DISABLE KEYS */;
/*!40000 ALTER TABLE `application_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `application_imprint`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `application_imprint` (
  `application_id` varchar(36) NOT NULL,
  `round` int(11) NOT NULL,
  `variant` varchar(16) NOT NULL,
  `picture` mediumblob NOT NULL,
  `sm3` char(64) NOT NULL,
  `width` decimal(6,2) NOT NULL,
  `height` decimal(6,2) NOT NULL,
  `style` varchar(200) DEFAULT NULL,
  `rule_followed` varchar(200) DEFAULT NULL,
  `why` varchar(1000) DEFAULT NULL,
  `since_at` datetime(3) DEFAULT NULL,
  `chosen` tinyint(4) NOT NULL,
  `recorded_at` datetime(3) NOT NULL,
  `comparison` varchar(16) DEFAULT NULL,
  `compared_by` varchar(60) DEFAULT NULL,
  `compared_at` datetime(3) DEFAULT NULL,
  `comparison_reason` varchar(1000) DEFAULT NULL,
  PRIMARY KEY (`application_id`,`round`,`variant`),
  CONSTRAINT `application_imprint_of` FOREIGN KEY (`application_id`) REFERENCES `application` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `application_imprint` WRITE;
/*!40000 ALTER TABLE `application_imprint` DISABLE KEYS */;
/*!40000 ALTER TABLE `application_imprint` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `application_signature`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `application_signature` (
  `application_id` varchar(36) NOT NULL,
  `round` int(11) NOT NULL,
  `text_sm3` char(64) NOT NULL,
  `method` varchar(32) NOT NULL,
  `reference_sealed` varbinary(512) DEFAULT NULL,
  `signature` blob DEFAULT NULL,
  `signed_by` varchar(60) NOT NULL,
  `signed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`application_id`,`round`),
  CONSTRAINT `application_signature_of` FOREIGN KEY (`application_id`) REFERENCES `application` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `application_signature` WRITE;
/*!40000 ALTER TABLE `application_signature` DISABLE KEYS */;
/*!40000 ALTER TABLE `application_signature` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `approval_rule`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `approval_rule` (
  `id` varchar(64) NOT NULL,
  `version` int(11) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `needs` mediumtext NOT NULL,
  `set_by` varchar(60) NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`,`version`),
  KEY `approval_rule_unit` (`unit_id`),
  CONSTRAINT `approval_rule_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `approval_rule` WRITE;
/*!40000 ALTER TABLE `approval_rule` DISABLE KEYS */;
INSERT INTO `approval_rule` VALUES ('rule-c316501e-a964-47d3-98ae-fa530ce89818',1,'c316501e-a964-47d3-98ae-fa530ce89818','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/d6f737db-279d-4def-b6b4-4782964e5a1a','2026-11-22 09:27:07.742');
INSERT INTO `approval_rule` VALUES ('rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,'e69315f9-bd9e-4336-b3bb-5c364f159dfe','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/e2fb5b80-514c-4e62-b34c-2338e561c2a7','2026-11-22 09:27:07.092');
/*!40000 ALTER TABLE `approval_rule` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `archive`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `archive` (
  `use_id` varchar(36) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `record_document_id` varchar(36) NOT NULL,
  `archived_at` datetime(3) NOT NULL,
  PRIMARY KEY (`use_id`),
  CONSTRAINT `archive_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `archive` WRITE;
/*!40000 ALTER TABLE `archive` DISABLE KEYS */;
/*!40000 ALTER TABLE `archive` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_anchor`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_anchor` (
  `minute` datetime(3) NOT NULL,
  `chains` int(11) NOT NULL,
  `root` binary(32) NOT NULL,
  `mac` binary(32) NOT NULL,
  PRIMARY KEY (`minute`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_anchor` WRITE;
/*!40000 ALTER TABLE `audit_anchor` DISABLE KEYS */;
/*!40000 ALTER TABLE `audit_anchor` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_chain`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_chain` (
  `subject` varchar(100) NOT NULL,
  `entries` int(11) NOT NULL,
  `head` binary(32) NOT NULL,
  PRIMARY KEY (`subject`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_chain` WRITE;
/*!40000 ALTER TABLE `audit_chain` DISABLE KEYS */;
INSERT INTO `audit_chain` VALUES ('account/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb',2,0x9937322B37E71E4124D9B0E2CA14D3F02A778822BD8123832E29583087FBFBC7);
INSERT INTO `audit_chain` VALUES ('account/2a369e3e-14ab-41c9-b445-3f648728094d',2,0xE8AC0193E04CA817F913BDE66CA5B322E5257F67F2D59C5EF348431EED682923);
INSERT INTO `audit_chain` VALUES ('account/2ed956dc-cec6-4a9a-891c-8cc58a7675a5',2,0x80F15767057ABA2A2B360BA5C7AFFD9C31CEB8785C255806D4A6B7EFBF819689);
INSERT INTO `audit_chain` VALUES ('account/6d611285-8f77-42f3-8718-e4e8bcce7af7',2,0x0DECEE7688915F74ADAA0E1892593947923FB344A4CAAFF167B8176CDA68DF9E);
INSERT INTO `audit_chain` VALUES ('account/6f54fd6f-387f-42ef-bcfd-1662d6fcb36d',2,0xB0DAD2BABE6CE50F4E9A966B8717CFA105922F2F3E049BEC71C70DD1943D6FB7);
INSERT INTO `audit_chain` VALUES ('account/8135b7f9-43c7-429f-b38d-c189c2e51a3d',2,0xFA1FDDF97BCF387B3BDEDCAFB4402C8EAE3F569F4D734F40FD66E2F44C535485);
INSERT INTO `audit_chain` VALUES ('account/842f3428-f06a-413c-b758-1ad5ddba63b4',2,0xC6ED45EDCACBE465606B23DA636CC081FEF9F5A0F35E3EFDA934561412E40F5F);
INSERT INTO `audit_chain` VALUES ('account/a1fd8dd5-e84d-49ff-8e9b-d05aa2f79227',2,0x582DE379DB24AB945D26D38EFA074FF1C795A002296ACE6EE353A3B2BCEF94AA);
INSERT INTO `audit_chain` VALUES ('account/a4a24531-7537-4899-a9a0-3f36870ef5a8',2,0x6DD777C13384380362A96741073BD637E952C7F541386D0868C1B9A65C14E310);
INSERT INTO `audit_chain` VALUES ('account/a7954507-3eb2-45dd-bed8-738534aad22b',2,0x4C3B9B81BBAFF0DC804977F2A9D0B82EB16C832951E79B543EC4D3E0FB538BE0);
INSERT INTO `audit_chain` VALUES ('account/d6f737db-279d-4def-b6b4-4782964e5a1a',2,0x24D6201B1A7F2AB9432822A4B0FDB9BC3318C71EB6093DF434F3907ECC0DCC9E);
INSERT INTO `audit_chain` VALUES ('account/e2fb5b80-514c-4e62-b34c-2338e561c2a7',2,0xA83537D168369F5D7D7202A65B6B02C453297D56A5A59330CC68E17624EDCFC5);
INSERT INTO `audit_chain` VALUES ('account/e3ec5bc3-461c-4da9-814a-f7d3f404c051',2,0x4911274D7CBC1CF269E5BA4D6F2267ABB105BD7EEB9C02059129E5D34213B5C6);
INSERT INTO `audit_chain` VALUES ('account/f175fe9d-e386-466f-baa9-a3dfcd845350',2,0xE9144F24DE1DB45DACA68EA384847FBACE6428A2286215FEC9834D15B47D9556);
INSERT INTO `audit_chain` VALUES ('documents/e69315f9-bd9e-4336-b3bb-5c364f159dfe',2,0x381E13F07F1208B977B5F68F94CF9D1FFD55E1145AFB4C98062455DB5631366F);
INSERT INTO `audit_chain` VALUES ('seal/23010000000001',10,0xFF0B377154356AC38931DB978CD3021AE9F734CA5F0EBD56B79A235BE2E98104);
INSERT INTO `audit_chain` VALUES ('seal/23010000000002',10,0x4E04234481A52C8757E26D9932FDE03088287D40A5C3A41A0A05C5B0E389EE29);
INSERT INTO `audit_chain` VALUES ('unit/c316501e-a964-47d3-98ae-fa530ce89818',4,0xE9E65575047BE122C4B8B38AF9FDC0DD5A550BF6A3360F487A914546D302D630);
INSERT INTO `audit_chain` VALUES ('unit/e69315f9-bd9e-4336-b3bb-5c364f159dfe',4,0x2F809C28110D33429E69165FAA49AA9C834ED6287E04FC60BD6192FDD02D5F37);
INSERT INTO `audit_chain` VALUES ('use/87ac313f-0902-407c-9fce-cac968233254',2,0xA4F6CDA2F0E181EA4CD89C9A71B5F7261BEB545D4A914480C7B95CB1BF34EAF6);
INSERT INTO `audit_chain` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',8,0x65F7F3E980FF3FB8FBBB855AEA2AC5E6DBCEDA86120A72CF62808FD3EF599D70);
/*!40000 ALTER TABLE `audit_chain` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_entry` (
  `subject` varchar(100) NOT NULL,
  `number` int(11) NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor` varchar(60) NOT NULL,
  `act` varchar(64) NOT NULL,
  `details` mediumtext NOT NULL,
  `head` binary(32) NOT NULL,
  PRIMARY KEY (`subject`,`number`),
  KEY `audit_entry_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_entry` WRITE;
/*!40000 ALTER TABLE `audit_entry` DISABLE KEYS */;
INSERT INTO `audit_entry` VALUES ('account/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb',1,'2026-11-22 09:27:06.942','system/set-up','person.added','{\"login\":\"handler-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x1751AC60012056B8D2AB5380F1D806AC8DD47D1C676F2DAE74E293391830C7D6);
INSERT INTO `audit_entry` VALUES ('account/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb',2,'2026-11-22 09:27:06.957','system/set-up','role.granted','{\"grant\":\"07aa5ec1-e196-4c50-b507-7324d85606ae\",\"role\":\"handler\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x9937322B37E71E4124D9B0E2CA14D3F02A778822BD8123832E29583087FBFBC7);
INSERT INTO `audit_entry` VALUES ('account/2a369e3e-14ab-41c9-b445-3f648728094d',1,'2026-11-22 09:27:07.643','system/set-up','person.added','{\"login\":\"handler-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x6576E04E636B100984FA8BE4D0A8E8DEF8F3766AEFF011B9DAE719668412D109);
INSERT INTO `audit_entry` VALUES ('account/2a369e3e-14ab-41c9-b445-3f648728094d',2,'2026-11-22 09:27:07.652','system/set-up','role.granted','{\"grant\":\"ff2b7fd8-d0f5-40ec-b8be-8a8bd5fb5620\",\"role\":\"handler\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0xE8AC0193E04CA817F913BDE66CA5B322E5257F67F2D59C5EF348431EED682923);
INSERT INTO `audit_entry` VALUES ('account/2ed956dc-cec6-4a9a-891c-8cc58a7675a5',1,'2026-11-22 09:27:07.729','system/set-up','person.added','{\"login\":\"administrator-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x785BFBF71CCD7AC9BAA9526FDD6791C7E77D378E92AA970236CD6C829EDA5754);
INSERT INTO `audit_entry` VALUES ('account/2ed956dc-cec6-4a9a-891c-8cc58a7675a5',2,'2026-11-22 09:27:07.740','system/set-up','role.granted','{\"grant\":\"5d4a6a10-509e-4967-80e1-f35b88323037\",\"role\":\"flow-administrator\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0x80F15767057ABA2A2B360BA5C7AFFD9C31CEB8785C255806D4A6B7EFBF819689);
INSERT INTO `audit_entry` VALUES ('account/6d611285-8f77-42f3-8718-e4e8bcce7af7',1,'2026-11-22 09:27:07.714','system/set-up','person.added','{\"login\":\"custodian-c316501e-a964-47d3-98ae-fa530ce89818\"}',0xA55B440F76C8263759C61791213CF667579807BDF88E2F81429AD841FDA32B93);
INSERT INTO `audit_entry` VALUES ('account/6d611285-8f77-42f3-8718-e4e8bcce7af7',2,'2026-11-22 09:27:07.722','system/set-up','role.granted','{\"grant\":\"be032721-9fef-41c7-9a4b-a7112a0b305d\",\"role\":\"custodian\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0x0DECEE7688915F74ADAA0E1892593947923FB344A4CAAFF167B8176CDA68DF9E);
INSERT INTO `audit_entry` VALUES ('account/6f54fd6f-387f-42ef-bcfd-1662d6fcb36d',1,'2026-11-22 09:27:07.695','system/set-up','person.added','{\"login\":\"secondFinance-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x18721A536281E510BA0949545B2F2BD076302983036594F11FEA163B9507B7FA);
INSERT INTO `audit_entry` VALUES ('account/6f54fd6f-387f-42ef-bcfd-1662d6fcb36d',2,'2026-11-22 09:27:07.710','system/set-up','role.granted','{\"grant\":\"5be288e0-284a-4e4c-a651-a9d95061d1d1\",\"role\":\"finance\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0xB0DAD2BABE6CE50F4E9A966B8717CFA105922F2F3E049BEC71C70DD1943D6FB7);
INSERT INTO `audit_entry` VALUES ('account/8135b7f9-43c7-429f-b38d-c189c2e51a3d',1,'2026-11-22 09:27:07.074','system/set-up','person.added','{\"login\":\"administrator-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xC1B07A2D6EE58F878325F158D06354436B68EAFCAF2F65060C56B26FAB0264F8);
INSERT INTO `audit_entry` VALUES ('account/8135b7f9-43c7-429f-b38d-c189c2e51a3d',2,'2026-11-22 09:27:07.083','system/set-up','role.granted','{\"grant\":\"4dd64df5-4dd2-4240-bd37-5a77594e2654\",\"role\":\"flow-administrator\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xFA1FDDF97BCF387B3BDEDCAFB4402C8EAE3F569F4D734F40FD66E2F44C535485);
INSERT INTO `audit_entry` VALUES ('account/842f3428-f06a-413c-b758-1ad5ddba63b4',1,'2026-11-22 09:27:06.915','system/set-up','person.added','{\"login\":\"requester-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x84BCCFF8782BC77DBA246B47EEB07DC1262664A3ED77DA2BC188434A31FEC7B4);
INSERT INTO `audit_entry` VALUES ('account/842f3428-f06a-413c-b758-1ad5ddba63b4',2,'2026-11-22 09:27:06.935','system/set-up','role.granted','{\"grant\":\"e534611f-9374-41e7-92e1-33dd93c9fe23\",\"role\":\"requester\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xC6ED45EDCACBE465606B23DA636CC081FEF9F5A0F35E3EFDA934561412E40F5F);
INSERT INTO `audit_entry` VALUES ('account/a1fd8dd5-e84d-49ff-8e9b-d05aa2f79227',1,'2026-11-22 09:27:07.673','system/set-up','person.added','{\"login\":\"finance-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x39E7DAD8FED7C67B4ED2CDE3D841F605AA990CC99DC719A0464CDD70DDB2D062);
INSERT INTO `audit_entry` VALUES ('account/a1fd8dd5-e84d-49ff-8e9b-d05aa2f79227',2,'2026-11-22 09:27:07.683','system/set-up','role.granted','{\"grant\":\"4815a8d2-a2a2-41e3-9d4d-89a802a1f6ed\",\"role\":\"finance\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0x582DE379DB24AB945D26D38EFA074FF1C795A002296ACE6EE353A3B2BCEF94AA);
INSERT INTO `audit_entry` VALUES ('account/a4a24531-7537-4899-a9a0-3f36870ef5a8',1,'2026-11-22 09:27:07.628','system/set-up','person.added','{\"login\":\"requester-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x4C8DEA810E89EFF957F4A290763A5274CEC6E0D26FBE5572E61BA99FDE65EF08);
INSERT INTO `audit_entry` VALUES ('account/a4a24531-7537-4899-a9a0-3f36870ef5a8',2,'2026-11-22 09:27:07.638','system/set-up','role.granted','{\"grant\":\"aeeb82ee-401b-460f-a9ab-93144160d8b3\",\"role\":\"requester\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0x6DD777C13384380362A96741073BD637E952C7F541386D0868C1B9A65C14E310);
INSERT INTO `audit_entry` VALUES ('account/a7954507-3eb2-45dd-bed8-738534aad22b',1,'2026-11-22 09:27:06.996','system/set-up','person.added','{\"login\":\"finance-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x7626A2F88B4C1549CC3ED38092179A17FB40000E2BC1B732CABACFB846431170);
INSERT INTO `audit_entry` VALUES ('account/a7954507-3eb2-45dd-bed8-738534aad22b',2,'2026-11-22 09:27:07.012','system/set-up','role.granted','{\"grant\":\"0dd62b97-0951-474f-8e39-20d666146dc4\",\"role\":\"finance\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x4C3B9B81BBAFF0DC804977F2A9D0B82EB16C832951E79B543EC4D3E0FB538BE0);
INSERT INTO `audit_entry` VALUES ('account/d6f737db-279d-4def-b6b4-4782964e5a1a',1,'2026-11-22 09:27:07.662','system/set-up','person.added','{\"login\":\"head-c316501e-a964-47d3-98ae-fa530ce89818\"}',0x3FFFE71CB1D06EF471A5CF72B4063E1F48E84651ABE3E68B01D3DE2C35B97F32);
INSERT INTO `audit_entry` VALUES ('account/d6f737db-279d-4def-b6b4-4782964e5a1a',2,'2026-11-22 09:27:07.666','system/set-up','role.granted','{\"grant\":\"7af99b41-1860-44f7-8816-26324acd5562\",\"role\":\"unit-head\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\"}',0x24D6201B1A7F2AB9432822A4B0FDB9BC3318C71EB6093DF434F3907ECC0DCC9E);
INSERT INTO `audit_entry` VALUES ('account/e2fb5b80-514c-4e62-b34c-2338e561c2a7',1,'2026-11-22 09:27:06.972','system/set-up','person.added','{\"login\":\"head-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x255BB2D8FC5F71A4598A69919C71BCC00C474074F63D1850A9C878DC77BF7BA3);
INSERT INTO `audit_entry` VALUES ('account/e2fb5b80-514c-4e62-b34c-2338e561c2a7',2,'2026-11-22 09:27:06.985','system/set-up','role.granted','{\"grant\":\"07dfbfa7-ddf0-4bad-a97a-e5ecfeca0579\",\"role\":\"unit-head\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xA83537D168369F5D7D7202A65B6B02C453297D56A5A59330CC68E17624EDCFC5);
INSERT INTO `audit_entry` VALUES ('account/e3ec5bc3-461c-4da9-814a-f7d3f404c051',1,'2026-11-22 09:27:07.023','system/set-up','person.added','{\"login\":\"secondFinance-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xC2D7761077016B269E9C57AEB477BDE2A7635417DD5CB25BEFA63E1267045C4C);
INSERT INTO `audit_entry` VALUES ('account/e3ec5bc3-461c-4da9-814a-f7d3f404c051',2,'2026-11-22 09:27:07.040','system/set-up','role.granted','{\"grant\":\"05e30954-a1ef-462e-bd46-4f5aa525e0b7\",\"role\":\"finance\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0x4911274D7CBC1CF269E5BA4D6F2267ABB105BD7EEB9C02059129E5D34213B5C6);
INSERT INTO `audit_entry` VALUES ('account/f175fe9d-e386-466f-baa9-a3dfcd845350',1,'2026-11-22 09:27:07.051','system/set-up','person.added','{\"login\":\"custodian-e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xE03B8D740D08165068B4169E50AA67FA85FD667A7E66E916D016290EF3EEC66E);
INSERT INTO `audit_entry` VALUES ('account/f175fe9d-e386-466f-baa9-a3dfcd845350',2,'2026-11-22 09:27:07.066','system/set-up','role.granted','{\"grant\":\"f446d0cf-ba14-4e5a-ad4e-208cd4a597c8\",\"role\":\"custodian\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\"}',0xE9144F24DE1DB45DACA68EA384847FBACE6428A2286215FEC9834D15B47D9556);
INSERT INTO `audit_entry` VALUES ('documents/e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,'2026-11-22 09:27:07.350','person/842f3428-f06a-413c-b758-1ad5ddba63b4','document.kept','{\"document\":\"aee2f6db-c477-42b7-ba4a-e74be4a7701e\",\"sm3\":\"3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3\",\"size\":45}',0x1314A9AB89216CA52AB8999AAE4405B1329AE1DB95A1A680438C50F9F4FABA2A);
INSERT INTO `audit_entry` VALUES ('documents/e69315f9-bd9e-4336-b3bb-5c364f159dfe',2,'2026-11-22 09:27:07.594','person/842f3428-f06a-413c-b758-1ad5ddba63b4','document.kept','{\"document\":\"2cb4b4c5-2c57-43f4-aa9b-30c5d988efe8\",\"sm3\":\"78909227888a99043c7b2ef3461fb8969dac6e8a2d75ed7a1237bc7ece1f6abe\",\"size\":45}',0x381E13F07F1208B977B5F68F94CF9D1FFD55E1145AFB4C98062455DB5631366F);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',1,'2026-11-22 09:27:07.125','person/maker','making.ordered','{\"making\":\"88d83bee-c630-4cf7-b667-34c6afa72117\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x0E81BF0EAF63EDACDA7ACD94F23B0140A045074E5655AEC7FACBCF14AC73995F);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',2,'2026-11-22 09:27:07.245','system/filing','obligation.registered','{\"obligation\":\"23010000000001.1.making-authority\",\"event\":\"made\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T09:27:07.236Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0x5918B47986502378644B9F0A22385BC0B0CADE38F50DD338F2AB817692495261);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',3,'2026-11-22 09:27:07.245','system/filing','obligation.inserted','{\"obligation\":\"23010000000001.1.police-registry\",\"event\":\"made\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T09:27:07.236Z\",\"policy\":\"default/1\",\"article\":\"HLJ 13, R20\"}',0xD215FF316237440D60636E3397023D6B3277C3DFBD531DF49188DE7AB2DC42D0);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',4,'2026-11-22 09:27:07.245','system/making','seal.make','{\"making\":\"88d83bee-c630-4cf7-b667-34c6afa72117\",\"edition\":1,\"key\":\"88d83bee-c630-4cf7-b667-34c6afa72117\",\"validEnd\":1826875627129}',0x174C9344152E0F09C5719AE7EE717D43DA78ED03BC3948059A7E68D29E4C1D87);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',5,'2026-11-22 09:27:07.253','person/e2fb5b80-514c-4e62-b34c-2338e561c2a7','seal.rules-recorded','{\"custodian\":\"f175fe9d-e386-466f-baa9-a3dfcd845350\"}',0x6986A682B402E2D8F304F65F963A44938669550C22C09B62368D8F9E4226C1A4);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',6,'2026-11-22 09:27:07.260','person/8135b7f9-43c7-429f-b38d-c189c2e51a3d','flow.bound','{\"number\":1,\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\",\"rule\":\"rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"ruleVersion\":1}',0x7008C6AFCB0572855553729E5E3D6834938105989174A2C41EB0335C1814C812);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',7,'2026-11-22 09:27:07.286','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0x3DB687905552129706F1782ED433ADC77BA85A87A66F29DF72D5F49C6C8040D7);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',8,'2026-11-22 09:27:07.397','person/842f3428-f06a-413c-b758-1ad5ddba63b4','use.requested','{\"use\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\"}',0xE325BF5956992EBCCC30DA8E0F598DECA3FDBD93709DD0BA2A3DAE84CD65E0C3);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',9,'2026-11-22 09:27:07.568','system/stamping','stamp.signed','{\"stamp\":\"e05f29dd-f6f0-4196-9d1e-cfbee0e9f8ac\",\"register\":1,\"document\":\"3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\",\"edition\":1,\"signature\":\"MEQCIBIyVwYQ/Mwba/9D7+dEm6hbALV6H1HwJif1u1rpAXkaAiBZPtz8B9A6t+w8/B9OU1iijD6NRVeniVrvxPU5LXup2w==\",\"use\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7\"}',0xB3A0F414E6F849489654D42F86A085B918715F317FDC864C6B57B2827F85C8C7);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',10,'2026-11-22 09:27:07.612','person/842f3428-f06a-413c-b758-1ad5ddba63b4','use.requested','{\"use\":\"87ac313f-0902-407c-9fce-cac968233254\",\"subject\":\"173ea2dbc543ca3e1c0970fc2d9061130a5b6ca79125a75fd419695de70624fe\"}',0xFF0B377154356AC38931DB978CD3021AE9F734CA5F0EBD56B79A235BE2E98104);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',1,'2026-11-22 09:27:07.775','person/maker','making.ordered','{\"making\":\"c250067f-b9c5-43f6-bb3b-2c737a3a7f53\",\"unit\":\"c316501e-a964-47d3-98ae-fa530ce89818\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0xD1B0FD028D2EB45F21B00EE0CD2F2B1EE9A9F4F11025053C64450C5C915D92B5);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',2,'2026-11-22 09:27:07.907','system/filing','obligation.registered','{\"obligation\":\"23010000000002.1.making-authority\",\"event\":\"made\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T09:27:07.879Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0x8E1BFBB64C690141E424B67BCD3D5D416FFBB3EA38B6B3EE8D9EAF54D9F958BB);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',3,'2026-11-22 09:27:07.907','system/filing','obligation.inserted','{\"obligation\":\"23010000000002.1.police-registry\",\"event\":\"made\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T09:27:07.879Z\",\"policy\":\"default/1\",\"article\":\"HLJ 13, R20\"}',0x8F153ED396726D75A13F54CE42C526C98555340DD8EEC826074BC22DA78CDA31);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',4,'2026-11-22 09:27:07.907','system/making','seal.make','{\"making\":\"c250067f-b9c5-43f6-bb3b-2c737a3a7f53\",\"edition\":1,\"key\":\"c250067f-b9c5-43f6-bb3b-2c737a3a7f53\",\"validEnd\":1826875627783}',0x54C81B40D28CE1CC5038A9E6FF03D91BFD54D59C709E52E32212B6E80B34937E);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',5,'2026-11-22 09:27:07.913','person/d6f737db-279d-4def-b6b4-4782964e5a1a','seal.rules-recorded','{\"custodian\":\"6d611285-8f77-42f3-8718-e4e8bcce7af7\"}',0xDBA424BFB6AA3A199DC5AEF980573257890BD0C94D51F40140EBF8E3E5012EE0);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',6,'2026-11-22 09:27:07.922','person/2ed956dc-cec6-4a9a-891c-8cc58a7675a5','flow.bound','{\"number\":1,\"flow\":\"81386204200e70039a386a61589bb1d6b4c864b624a308ae3867278ca3d1db40\",\"rule\":\"rule-c316501e-a964-47d3-98ae-fa530ce89818\",\"ruleVersion\":1}',0x28A341FAFC31599E72CF9595BC7C0829258C87E739132C50472424606CAF29B7);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',7,'2026-11-22 09:27:07.954','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0xFAD92EBA29A072E47DC56D878D2B916864AAF6372F96AC9DD3E02D5290C48417);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',8,'2026-11-22 09:27:07.987','system/filing','obligation.registered','{\"obligation\":\"23010000000002.3.making-authority\",\"event\":\"lost\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T09:27:07.960Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0xE13BC40FD4BCDBD20F69FB87617108C8DEFE3B313D2A2648743CF17089BDE138);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',9,'2026-11-22 09:27:07.987','system/filing','obligation.inserted','{\"obligation\":\"23010000000002.3.police-registry\",\"event\":\"lost\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T09:27:07.960Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0xE3A5FD07CB6A1A9477AE64857F09DF25F5A8790CD483D6C8A65005A734E6E9E9);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',10,'2026-11-22 09:27:07.987','person/6d611285-8f77-42f3-8718-e4e8bcce7af7','seal.reportLoss','{\"change\":3,\"from\":\"active\",\"to\":\"lost\",\"reason\":\"遗失\",\"code\":\"lost\"}',0x4E04234481A52C8757E26D9932FDE03088287D40A5C3A41A0A05C5B0E389EE29);
INSERT INTO `audit_entry` VALUES ('unit/c316501e-a964-47d3-98ae-fa530ce89818',1,'2026-11-22 09:27:07.620','system/set-up','unit.added','{\"id\":\"c316501e-a964-47d3-98ae-fa530ce89818\",\"name\":\"黑龙江省测试有限公司2\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000024C\",\"division\":\"230100\"}',0xE0F44FF432739476A2BB4DAFC077B567B6FDC19832051F360E6F2CEEB8E478FD);
INSERT INTO `audit_entry` VALUES ('unit/c316501e-a964-47d3-98ae-fa530ce89818',2,'2026-11-22 09:27:07.749','person/d6f737db-279d-4def-b6b4-4782964e5a1a','rule.set','{\"rule\":\"rule-c316501e-a964-47d3-98ae-fa530ce89818\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0xA112C93B36772E2E09241FD78E09B6E62DCA9B25C2138AB546A6EC60D044C77C);
INSERT INTO `audit_entry` VALUES ('unit/c316501e-a964-47d3-98ae-fa530ce89818',3,'2026-11-22 09:27:07.760','person/2ed956dc-cec6-4a9a-891c-8cc58a7675a5','flow.deployed','{\"flow\":\"81386204200e70039a386a61589bb1d6b4c864b624a308ae3867278ca3d1db40\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-c316501e-a964-47d3-98ae-fa530ce89818\",\"ruleVersion\":1}',0x77D34B37BFB6E0919573E1D143E4BE70B4F990D9CB8ED7C7FBE13BD5CEE10FA5);
INSERT INTO `audit_entry` VALUES ('unit/c316501e-a964-47d3-98ae-fa530ce89818',4,'2026-11-22 09:27:07.835','system/making','key.recorded','{\"key\":\"c250067f-b9c5-43f6-bb3b-2c737a3a7f53\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0xE9E65575047BE122C4B8B38AF9FDC0DD5A550BF6A3360F487A914546D302D630);
INSERT INTO `audit_entry` VALUES ('unit/e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,'2026-11-22 09:27:06.894','system/set-up','unit.added','{\"id\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"name\":\"黑龙江省测试有限公司1\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000016H\",\"division\":\"230100\"}',0xA21419BD29548CBAD07BC9E52F256842D9C1937EBCE8E83D8CAD7F64A2DFEA82);
INSERT INTO `audit_entry` VALUES ('unit/e69315f9-bd9e-4336-b3bb-5c364f159dfe',2,'2026-11-22 09:27:07.093','person/e2fb5b80-514c-4e62-b34c-2338e561c2a7','rule.set','{\"rule\":\"rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0x6E4CCEBE06938526BC969B092B7857BE87F7F8CABFC8637EC2ADCCA5FB334FE8);
INSERT INTO `audit_entry` VALUES ('unit/e69315f9-bd9e-4336-b3bb-5c364f159dfe',3,'2026-11-22 09:27:07.106','person/8135b7f9-43c7-429f-b38d-c189c2e51a3d','flow.deployed','{\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"ruleVersion\":1}',0x619689B0C03FA2FBAB86F866B49B2A201AEB82A5BD93B06550BE67F22C14E307);
INSERT INTO `audit_entry` VALUES ('unit/e69315f9-bd9e-4336-b3bb-5c364f159dfe',4,'2026-11-22 09:27:07.218','system/making','key.recorded','{\"key\":\"88d83bee-c630-4cf7-b667-34c6afa72117\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0x2F809C28110D33429E69165FAA49AA9C834ED6287E04FC60BD6192FDD02D5F37);
INSERT INTO `audit_entry` VALUES ('use/87ac313f-0902-407c-9fce-cac968233254',1,'2026-11-22 09:27:07.612','person/842f3428-f06a-413c-b758-1ad5ddba63b4','use.requested','{\"use\":\"87ac313f-0902-407c-9fce-cac968233254\",\"seal\":\"23010000000001\",\"document\":\"2cb4b4c5-2c57-43f4-aa9b-30c5d988efe8\",\"reason\":\"签订采购合同\",\"handler\":\"person/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb\",\"subject\":\"173ea2dbc543ca3e1c0970fc2d9061130a5b6ca79125a75fd419695de70624fe\",\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\"}',0xA14E04EFE7F780416DA2FE8B63899E27F01EBA9A7BBA7CC396B75F50F6757238);
INSERT INTO `audit_entry` VALUES ('use/87ac313f-0902-407c-9fce-cac968233254',2,'2026-11-22 09:27:07.612','system/process','use.step','{\"step\":1,\"opened\":[\"87ac313f-0902-407c-9fce-cac968233254:finance\",\"87ac313f-0902-407c-9fce-cac968233254:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0xA4F6CDA2F0E181EA4CD89C9A71B5F7261BEB545D4A914480C7B95CB1BF34EAF6);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',1,'2026-11-22 09:27:07.397','person/842f3428-f06a-413c-b758-1ad5ddba63b4','use.requested','{\"use\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7\",\"seal\":\"23010000000001\",\"document\":\"aee2f6db-c477-42b7-ba4a-e74be4a7701e\",\"reason\":\"签订采购合同\",\"handler\":\"person/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\",\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\"}',0xC9DB0ADC78362A7F5B1B373D5D603EEDBBE860D07F3521FAC440D60EE160E075);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',2,'2026-11-22 09:27:07.397','system/process','use.step','{\"step\":1,\"opened\":[\"aa8ebb31-8fc5-472f-9892-b22651d42db7:finance\",\"aa8ebb31-8fc5-472f-9892-b22651d42db7:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0x7A691E2801EFD4B524BEA2FFF307C23D0675BC0A8E00E49BFE50E6AD4BC31F8E);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',3,'2026-11-22 09:27:07.480','person/a7954507-3eb2-45dd-bed8-738534aad22b','task.approved','{\"decision\":\"c7d37657-a14b-4ac4-a033-531457cfc1d4\",\"task\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7:finance\",\"element\":\"finance\",\"counts\":\"finance\",\"proof\":\"totp\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\",\"comment\":\"\"}',0x15266345899D927895BB4081811CC45276CFAF8F582283BBA84846FF37950A2D);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',4,'2026-11-22 09:27:07.480','system/process','use.step','{\"step\":2,\"opened\":[],\"closed\":[{\"id\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7:finance\",\"state\":\"completed\"}],\"state\":\"632e2f8f42b03d7dc8b53ed796b2c86f0a60d670a51975a69eff5b97555cdf0b\"}',0x454A55CDD879D5652B9A8E8CAEF6D54330ADB4EBAF3BC79C75060B4295CCB201);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',5,'2026-11-22 09:27:07.503','person/e2fb5b80-514c-4e62-b34c-2338e561c2a7','task.approved','{\"decision\":\"5133a53d-d5a4-4aaa-8fe1-234b44d065fd\",\"task\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7:head\",\"element\":\"head\",\"counts\":\"head\",\"proof\":\"totp\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\",\"comment\":\"\"}',0xE3379970B656BBB7132309CD9F61E7A2E23FEC3540735D92A4B62AAA3A05E0F3);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',6,'2026-11-22 09:27:07.503','system/process','use.step','{\"step\":3,\"opened\":[],\"closed\":[{\"id\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7:head\",\"state\":\"completed\"}],\"state\":\"bf0fb8f88a923122c196b41055aebd1efaa3d9144b1de9e7eba342dbd4949616\"}',0xFDAD8483D43671EB1CFD4639563731AF984AB80DC4B33296B11CC0A9175CD87C);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',7,'2026-11-22 09:27:07.518','system/stamping','stamp.prepared','{\"stamp\":\"e05f29dd-f6f0-4196-9d1e-cfbee0e9f8ac\",\"document\":\"3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3\",\"place\":\"1:1205:2000\",\"edition\":1}',0x8093035E193048F310017D26DA5FA22B4BB570430F81E8BCD3983FD98B857DFC);
INSERT INTO `audit_entry` VALUES ('use/aa8ebb31-8fc5-472f-9892-b22651d42db7',8,'2026-11-22 09:27:07.568','system/stamping','stamp.signed','{\"stamp\":\"e05f29dd-f6f0-4196-9d1e-cfbee0e9f8ac\",\"register\":1,\"document\":\"3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3\",\"subject\":\"91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254\",\"edition\":1,\"signature\":\"MEQCIBIyVwYQ/Mwba/9D7+dEm6hbALV6H1HwJif1u1rpAXkaAiBZPtz8B9A6t+w8/B9OU1iijD6NRVeniVrvxPU5LXup2w==\"}',0x65F7F3E980FF3FB8FBBB855AEA2AC5E6DBCEDA86120A72CF62808FD3EF599D70);
/*!40000 ALTER TABLE `audit_entry` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `audit_hour`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `audit_hour` (
  `hour` datetime(3) NOT NULL,
  `anchors` int(11) NOT NULL,
  `digest` binary(32) NOT NULL,
  `mac` binary(32) NOT NULL,
  `token` mediumblob DEFAULT NULL,
  `stamped_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`hour`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `audit_hour` WRITE;
/*!40000 ALTER TABLE `audit_hour` DISABLE KEYS */;
/*!40000 ALTER TABLE `audit_hour` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `client`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `client` (
  `id` varchar(36) NOT NULL,
  `name` varchar(100) NOT NULL,
  `secret_hash` varchar(200) NOT NULL,
  `disabled_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `client` WRITE;
/*!40000 ALTER TABLE `client` DISABLE KEYS */;
/*!40000 ALTER TABLE `client` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `client_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `client_key` (
  `id` varchar(36) NOT NULL,
  `client_id` varchar(36) NOT NULL,
  `algorithm` varchar(8) NOT NULL,
  `secret_sealed` varbinary(255) DEFAULT NULL,
  `public_key` varbinary(200) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `retired_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `client_key_client` (`client_id`),
  CONSTRAINT `client_key_of_client` FOREIGN KEY (`client_id`) REFERENCES `client` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `client_key` WRITE;
/*!40000 ALTER TABLE `client_key` DISABLE KEYS */;
/*!40000 ALTER TABLE `client_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `competence`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `competence` (
  `policy` varchar(32) NOT NULL,
  `division` varchar(6) NOT NULL,
  `owner_kind` varchar(32) NOT NULL,
  `system_name` varchar(64) NOT NULL,
  `issuing_unit_id` varchar(36) NOT NULL,
  `making_unit_id` varchar(36) NOT NULL,
  `set_by` varchar(60) NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`policy`,`division`,`owner_kind`,`system_name`),
  KEY `competence_issuer` (`issuing_unit_id`),
  KEY `competence_maker` (`making_unit_id`),
  CONSTRAINT `competence_issuer` FOREIGN KEY (`issuing_unit_id`) REFERENCES `unit` (`id`),
  CONSTRAINT `competence_maker` FOREIGN KEY (`making_unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `competence` WRITE;
/*!40000 ALTER TABLE `competence` DISABLE KEYS */;
/*!40000 ALTER TABLE `competence` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `custody`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `custody` (
  `es_id` varchar(64) NOT NULL,
  `keeper_id` varchar(36) NOT NULL,
  `number` int(11) NOT NULL,
  `pin_hash_sealed` varbinary(512) NOT NULL,
  `tries` int(11) NOT NULL,
  `set_at` datetime(3) NOT NULL,
  `set_by` varchar(60) NOT NULL,
  `reset_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`es_id`),
  CONSTRAINT `custody_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `custody` WRITE;
/*!40000 ALTER TABLE `custody` DISABLE KEYS */;
/*!40000 ALTER TABLE `custody` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `data_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `data_key` (
  `id` int(11) NOT NULL,
  `wrapped` varbinary(4096) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `data_key` WRITE;
/*!40000 ALTER TABLE `data_key` DISABLE KEYS */;
/*!40000 ALTER TABLE `data_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `decision`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `decision` (
  `id` varchar(64) NOT NULL,
  `instance_id` varchar(48) NOT NULL,
  `task_id` varchar(160) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `counts` varchar(64) DEFAULT NULL,
  `outcome` varchar(16) NOT NULL,
  `proof` varchar(16) NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `comment_text` varchar(1000) NOT NULL,
  `at` datetime(3) NOT NULL,
  `superseded_at` datetime(3) DEFAULT NULL,
  `criteria` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `decision_once` (`task_id`,`person_id`),
  KEY `decision_instance` (`instance_id`),
  KEY `decision_person` (`person_id`,`at`,`id`),
  CONSTRAINT `decision_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `decision` WRITE;
/*!40000 ALTER TABLE `decision` DISABLE KEYS */;
INSERT INTO `decision` VALUES ('5133a53d-d5a4-4aaa-8fe1-234b44d065fd','aa8ebb31-8fc5-472f-9892-b22651d42db7','aa8ebb31-8fc5-472f-9892-b22651d42db7:head','e2fb5b80-514c-4e62-b34c-2338e561c2a7','head','approved','totp','91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254','','2026-11-22 09:27:07.488',NULL,NULL);
INSERT INTO `decision` VALUES ('c7d37657-a14b-4ac4-a033-531457cfc1d4','aa8ebb31-8fc5-472f-9892-b22651d42db7','aa8ebb31-8fc5-472f-9892-b22651d42db7:finance','a7954507-3eb2-45dd-bed8-738534aad22b','finance','approved','totp','91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254','','2026-11-22 09:27:07.416',NULL,NULL);
/*!40000 ALTER TABLE `decision` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `document`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `document` (
  `id` varchar(36) NOT NULL,
  `sm3` char(64) NOT NULL,
  `size` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  `media_type` varchar(100) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `created_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `document_sm3` (`sm3`),
  KEY `document_unit` (`unit_id`),
  CONSTRAINT `document_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `document` WRITE;
/*!40000 ALTER TABLE `document` DISABLE KEYS */;
INSERT INTO `document` VALUES ('2cb4b4c5-2c57-43f4-aa9b-30c5d988efe8','78909227888a99043c7b2ef3461fb8969dac6e8a2d75ed7a1237bc7ece1f6abe',45,'合同.pdf','application/pdf','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','2026-11-22 09:27:07.593');
INSERT INTO `document` VALUES ('aee2f6db-c477-42b7-ba4a-e74be4a7701e','3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3',45,'合同.pdf','application/pdf','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','2026-11-22 09:27:07.348');
/*!40000 ALTER TABLE `document` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `duty`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `duty` (
  `id` varchar(100) NOT NULL,
  `about_kind` varchar(16) NOT NULL,
  `about_id` varchar(64) NOT NULL,
  `number` int(11) NOT NULL,
  `duty` varchar(32) NOT NULL,
  `body` varchar(32) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `began_at` datetime(3) NOT NULL,
  `policy` varchar(64) NOT NULL,
  `article` varchar(100) NOT NULL,
  `due_at` datetime(3) NOT NULL,
  `state` varchar(8) NOT NULL,
  `late` tinyint(4) NOT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  `told_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `duty_about` (`about_kind`,`about_id`,`duty`,`state`),
  KEY `duty_due` (`state`,`due_at`),
  KEY `duty_unit_due` (`unit_id`,`state`,`due_at`),
  KEY `duty_late` (`late`,`due_at`),
  KEY `duty_unit_late` (`unit_id`,`late`,`due_at`),
  KEY `duty_overdue` (`state`,`late`,`due_at`),
  CONSTRAINT `duty_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `duty` WRITE;
/*!40000 ALTER TABLE `duty` DISABLE KEYS */;
INSERT INTO `duty` VALUES ('23010000000002.3.tell-concerned','seal','23010000000002',3,'tell-concerned','making-authority','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.960','default/1','AY 12, HLJ0 21','2026-11-22 10:27:07.960','open',0,NULL,NULL,'2026-11-22 09:27:07.982');
/*!40000 ALTER TABLE `duty` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `type` varchar(64) NOT NULL,
  `resource` varchar(300) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `event_at` (`at`)
) ENGINE=InnoDB AUTO_INCREMENT=14 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `event` WRITE;
/*!40000 ALTER TABLE `event` DISABLE KEYS */;
INSERT INTO `event` VALUES (1,'seal.made','/api/v1/seals/23010000000001','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.244');
INSERT INTO `event` VALUES (2,'seal.active','/api/v1/seals/23010000000001','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.284');
INSERT INTO `event` VALUES (3,'use.created','/api/v1/uses/aa8ebb31-8fc5-472f-9892-b22651d42db7','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.392');
INSERT INTO `event` VALUES (4,'task.created','/api/v1/tasks/aa8ebb31-8fc5-472f-9892-b22651d42db7%3Afinance','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.395');
INSERT INTO `event` VALUES (5,'task.created','/api/v1/tasks/aa8ebb31-8fc5-472f-9892-b22651d42db7%3Ahead','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.395');
INSERT INTO `event` VALUES (6,'use.decided','/api/v1/uses/aa8ebb31-8fc5-472f-9892-b22651d42db7','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.471');
INSERT INTO `event` VALUES (7,'use.decided','/api/v1/uses/aa8ebb31-8fc5-472f-9892-b22651d42db7','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.502');
INSERT INTO `event` VALUES (8,'use.created','/api/v1/uses/87ac313f-0902-407c-9fce-cac968233254','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.607');
INSERT INTO `event` VALUES (9,'task.created','/api/v1/tasks/87ac313f-0902-407c-9fce-cac968233254%3Afinance','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.609');
INSERT INTO `event` VALUES (10,'task.created','/api/v1/tasks/87ac313f-0902-407c-9fce-cac968233254%3Ahead','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.609');
INSERT INTO `event` VALUES (11,'seal.made','/api/v1/seals/23010000000002','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.902');
INSERT INTO `event` VALUES (12,'seal.active','/api/v1/seals/23010000000002','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.953');
INSERT INTO `event` VALUES (13,'seal.lost','/api/v1/seals/23010000000002','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.986');
/*!40000 ALTER TABLE `event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `filing_notice`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `filing_notice` (
  `obligation_id` varchar(64) NOT NULL,
  `notice` varchar(16) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `hour_at` datetime(3) NOT NULL,
  `alone` tinyint(4) NOT NULL,
  `told_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`obligation_id`,`notice`,`person_id`),
  KEY `filing_notice_hour` (`person_id`,`notice`,`hour_at`,`alone`),
  KEY `filing_notice_untold` (`told_at`,`hour_at`),
  CONSTRAINT `filing_notice_of` FOREIGN KEY (`obligation_id`) REFERENCES `obligation` (`id`),
  CONSTRAINT `filing_notice_to` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `filing_notice` WRITE;
/*!40000 ALTER TABLE `filing_notice` DISABLE KEYS */;
/*!40000 ALTER TABLE `filing_notice` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow` (
  `hash` char(64) NOT NULL,
  `flow_key` varchar(100) NOT NULL,
  `version` int(11) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `name` varchar(200) NOT NULL,
  `rule_id` varchar(64) NOT NULL,
  `rule_version` int(11) NOT NULL,
  `bpmn` mediumblob NOT NULL,
  `graph` mediumblob NOT NULL,
  `deployed_by` varchar(60) NOT NULL,
  `deployed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`hash`),
  UNIQUE KEY `flow_version` (`unit_id`,`flow_key`,`version`),
  KEY `flow_rule` (`rule_id`,`rule_version`),
  CONSTRAINT `flow_rule` FOREIGN KEY (`rule_id`, `rule_version`) REFERENCES `approval_rule` (`id`, `version`),
  CONSTRAINT `flow_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow` WRITE;
/*!40000 ALTER TABLE `flow` DISABLE KEYS */;
INSERT INTO `flow` VALUES ('81386204200e70039a386a61589bb1d6b4c864b624a308ae3867278ca3d1db40','use',1,'c316501e-a964-47d3-98ae-fa530ce89818','用印审批','rule-c316501e-a964-47d3-98ae-fa530ce89818',1,0x3C646566696E6974696F6E732F3E,0x7B7D,'person/2ed956dc-cec6-4a9a-891c-8cc58a7675a5','2026-11-22 09:27:07.757');
INSERT INTO `flow` VALUES ('8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d','use',1,'e69315f9-bd9e-4336-b3bb-5c364f159dfe','用印审批','rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,0x3C646566696E6974696F6E732F3E,0x7B7D,'person/8135b7f9-43c7-429f-b38d-c189c2e51a3d','2026-11-22 09:27:07.104');
/*!40000 ALTER TABLE `flow` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_binding`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_binding` (
  `es_id` varchar(64) NOT NULL,
  `number` int(11) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `bound_by` varchar(60) NOT NULL,
  `bound_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`,`number`),
  KEY `flow_binding_flow` (`flow_hash`),
  CONSTRAINT `flow_binding_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`),
  CONSTRAINT `flow_binding_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_binding` WRITE;
/*!40000 ALTER TABLE `flow_binding` DISABLE KEYS */;
INSERT INTO `flow_binding` VALUES ('23010000000001',1,'8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d','person/8135b7f9-43c7-429f-b38d-c189c2e51a3d','2026-11-22 09:27:07.259');
INSERT INTO `flow_binding` VALUES ('23010000000002',1,'81386204200e70039a386a61589bb1d6b4c864b624a308ae3867278ca3d1db40','person/2ed956dc-cec6-4a9a-891c-8cc58a7675a5','2026-11-22 09:27:07.921');
/*!40000 ALTER TABLE `flow_binding` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `idempotent_request`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `idempotent_request` (
  `caller` varchar(60) NOT NULL,
  `idempotency_key` varchar(100) NOT NULL,
  `body_sm3` char(64) NOT NULL,
  `state` varchar(8) NOT NULL,
  `leased_until` datetime(3) NOT NULL,
  `status` int(11) DEFAULT NULL,
  `answer` mediumtext DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`caller`,`idempotency_key`),
  KEY `idempotent_request_age` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `idempotent_request` WRITE;
/*!40000 ALTER TABLE `idempotent_request` DISABLE KEYS */;
/*!40000 ALTER TABLE `idempotent_request` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `instance`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `instance` (
  `id` varchar(48) NOT NULL,
  `host` varchar(16) NOT NULL,
  `host_id` varchar(36) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `requester_id` varchar(60) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `rule_id` varchar(64) NOT NULL,
  `rule_version` int(11) NOT NULL,
  `subject_number` int(11) NOT NULL,
  `subject_text` mediumtext NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `step` int(11) NOT NULL,
  `engine_state` mediumblob DEFAULT NULL,
  `status` varchar(16) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `instance_host` (`host`,`host_id`),
  KEY `instance_flow` (`flow_hash`),
  CONSTRAINT `instance_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `instance` WRITE;
/*!40000 ALTER TABLE `instance` DISABLE KEYS */;
INSERT INTO `instance` VALUES ('87ac313f-0902-407c-9fce-cac968233254','use','87ac313f-0902-407c-9fce-cac968233254','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d','rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,1,'{\"documents\":[{\"id\":\"2cb4b4c5-2c57-43f4-aa9b-30c5d988efe8\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"78909227888a99043c7b2ef3461fb8969dac6e8a2d75ed7a1237bc7ece1f6abe\"}],\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/842f3428-f06a-413c-b758-1ad5ddba63b4\",\"rule\":{\"id\":\"rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"use\":\"87ac313f-0902-407c-9fce-cac968233254\"}','173ea2dbc543ca3e1c0970fc2d9061130a5b6ca79125a75fd419695de70624fe',1,0xAB562A2E492D50B232AC0500,'open','2026-11-22 09:27:07.600',NULL);
INSERT INTO `instance` VALUES ('aa8ebb31-8fc5-472f-9892-b22651d42db7','use','aa8ebb31-8fc5-472f-9892-b22651d42db7','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d','rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,1,'{\"documents\":[{\"id\":\"aee2f6db-c477-42b7-ba4a-e74be4a7701e\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3\"}],\"flow\":\"8bc384860d2dcb732b1ec337f1120c1cb10c19fe920ffe55eded86e8113f724d\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/842f3428-f06a-413c-b758-1ad5ddba63b4\",\"rule\":{\"id\":\"rule-e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"e69315f9-bd9e-4336-b3bb-5c364f159dfe\",\"use\":\"aa8ebb31-8fc5-472f-9892-b22651d42db7\"}','91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254',3,0xAB562A2E492D50B232D6514A494DCE4C494D51B252CA484D4C51AA0500,'open','2026-11-22 09:27:07.358',NULL);
/*!40000 ALTER TABLE `instance` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `instance_history`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `instance_history` (
  `instance_id` varchar(48) NOT NULL,
  `number` int(11) NOT NULL,
  `step` int(11) NOT NULL,
  `element` varchar(100) NOT NULL,
  `event` varchar(32) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`instance_id`,`number`),
  CONSTRAINT `instance_history_instance` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `instance_history` WRITE;
/*!40000 ALTER TABLE `instance_history` DISABLE KEYS */;
/*!40000 ALTER TABLE `instance_history` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `maker`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `maker` (
  `id` varchar(36) NOT NULL,
  `mode` varchar(16) NOT NULL,
  `device` varchar(64) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `public_key` varbinary(200) NOT NULL,
  `wrapped` varbinary(1024) DEFAULT NULL,
  `certificate` blob NOT NULL,
  `chain` mediumblob NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `maker` WRITE;
/*!40000 ALTER TABLE `maker` DISABLE KEYS */;
/*!40000 ALTER TABLE `maker` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `making`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `making` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `edition` int(11) NOT NULL DEFAULT 1,
  `unit_id` varchar(36) NOT NULL,
  `order_text` mediumtext NOT NULL,
  `imprint` mediumblob NOT NULL,
  `state` varchar(16) NOT NULL,
  `problem` varchar(64) DEFAULT NULL,
  `ordered_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `making_unit` (`unit_id`),
  KEY `making_seal` (`es_id`,`state`),
  CONSTRAINT `making_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `making` WRITE;
/*!40000 ALTER TABLE `making` DISABLE KEYS */;
INSERT INTO `making` VALUES ('88d83bee-c630-4cf7-b667-34c6afa72117','23010000000001',1,'e69315f9-bd9e-4336-b3bb-5c364f159dfe','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 09:27:07.123','2026-11-22 09:27:07.236');
INSERT INTO `making` VALUES ('c250067f-b9c5-43f6-bb3b-2c737a3a7f53','23010000000002',1,'c316501e-a964-47d3-98ae-fa530ce89818','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 09:27:07.773','2026-11-22 09:27:07.879');
/*!40000 ALTER TABLE `making` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `material`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `material` (
  `application_id` varchar(36) NOT NULL,
  `round` int(11) NOT NULL,
  `number` int(11) NOT NULL,
  `kind` varchar(32) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `about` varchar(36) DEFAULT NULL,
  `valid_until` datetime(3) DEFAULT NULL,
  `source` varchar(64) NOT NULL,
  `fetched_at` datetime(3) DEFAULT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`application_id`,`round`,`number`),
  KEY `material_document` (`document_id`),
  CONSTRAINT `material_application` FOREIGN KEY (`application_id`) REFERENCES `application` (`id`),
  CONSTRAINT `material_document` FOREIGN KEY (`document_id`) REFERENCES `document` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `material` WRITE;
/*!40000 ALTER TABLE `material` DISABLE KEYS */;
/*!40000 ALTER TABLE `material` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `obligation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `obligation` (
  `id` varchar(64) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `change_number` int(11) NOT NULL,
  `authority` varchar(32) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `event` varchar(16) NOT NULL,
  `event_at` datetime(3) NOT NULL,
  `status` varchar(16) NOT NULL,
  `edition` int(11) NOT NULL,
  `policy` varchar(64) NOT NULL,
  `rule` varchar(8) NOT NULL,
  `article` varchar(100) NOT NULL,
  `statutory` tinyint(4) NOT NULL,
  `filed_by` varchar(32) NOT NULL,
  `due_at` datetime(3) NOT NULL,
  `warn_at` datetime(3) NOT NULL,
  `state` varchar(8) NOT NULL,
  `late` tinyint(4) NOT NULL,
  `receipt_number` varchar(100) DEFAULT NULL,
  `receipt_at` datetime(3) DEFAULT NULL,
  `settled_at` datetime(3) DEFAULT NULL,
  `attempts` int(11) NOT NULL,
  `last_problem` varchar(64) DEFAULT NULL,
  `next_attempt_at` datetime(3) NOT NULL,
  `warned_at` datetime(3) DEFAULT NULL,
  `escalated_at` datetime(3) DEFAULT NULL,
  `late_told_at` datetime(3) DEFAULT NULL,
  `refusal_told_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `obligation_event` (`es_id`,`change_number`,`authority`),
  KEY `obligation_due` (`state`,`due_at`),
  KEY `obligation_unit_due` (`unit_id`,`state`,`due_at`),
  KEY `obligation_late` (`late`,`due_at`),
  KEY `obligation_unit_late` (`unit_id`,`late`,`due_at`),
  KEY `obligation_attempt` (`state`,`next_attempt_at`),
  CONSTRAINT `obligation_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`),
  CONSTRAINT `obligation_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `obligation` WRITE;
/*!40000 ALTER TABLE `obligation` DISABLE KEYS */;
INSERT INTO `obligation` VALUES ('23010000000001.1.making-authority','23010000000001',1,'making-authority','e69315f9-bd9e-4336-b3bb-5c364f159dfe','made','2026-11-22 09:27:07.236','made',1,'default/1','R20','NAT 17, NAT 19',0,'making-authority','2026-11-22 09:27:07.236','2026-11-22 09:27:07.236','done',0,'23010000000001-1','2026-11-22 09:27:07.236','2026-11-22 09:27:07.236',0,NULL,'2026-11-22 09:27:07.236',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.236');
INSERT INTO `obligation` VALUES ('23010000000001.1.police-registry','23010000000001',1,'police-registry','e69315f9-bd9e-4336-b3bb-5c364f159dfe','made','2026-11-22 09:27:07.236','made',1,'default/1','R20','HLJ 13, R20',0,'making-authority','2026-11-23 09:27:07.236','2026-11-23 03:27:07.236','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 09:27:07.236',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.236');
INSERT INTO `obligation` VALUES ('23010000000002.1.making-authority','23010000000002',1,'making-authority','c316501e-a964-47d3-98ae-fa530ce89818','made','2026-11-22 09:27:07.879','made',1,'default/1','R20','NAT 17, NAT 19',0,'making-authority','2026-11-22 09:27:07.879','2026-11-22 09:27:07.879','done',0,'23010000000002-1','2026-11-22 09:27:07.879','2026-11-22 09:27:07.879',0,NULL,'2026-11-22 09:27:07.879',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.879');
INSERT INTO `obligation` VALUES ('23010000000002.1.police-registry','23010000000002',1,'police-registry','c316501e-a964-47d3-98ae-fa530ce89818','made','2026-11-22 09:27:07.879','made',1,'default/1','R20','HLJ 13, R20',0,'making-authority','2026-11-23 09:27:07.879','2026-11-23 03:27:07.879','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 09:27:07.879',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.879');
INSERT INTO `obligation` VALUES ('23010000000002.3.making-authority','23010000000002',3,'making-authority','c316501e-a964-47d3-98ae-fa530ce89818','lost','2026-11-22 09:27:07.960','lost',1,'default/1','R22','NAT 17, NAT 19',0,'making-authority','2026-11-22 09:27:07.960','2026-11-22 09:27:07.960','done',0,'23010000000002-3','2026-11-22 09:27:07.960','2026-11-22 09:27:07.960',0,NULL,'2026-11-22 09:27:07.960',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.960');
INSERT INTO `obligation` VALUES ('23010000000002.3.police-registry','23010000000002',3,'police-registry','c316501e-a964-47d3-98ae-fa530ce89818','lost','2026-11-22 09:27:07.960','lost',1,'default/1','R22','NAT 17, NAT 19',0,'making-authority','2026-11-23 09:27:07.960','2026-11-23 03:27:07.960','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 09:27:07.960',NULL,NULL,NULL,NULL,'2026-11-22 09:27:07.960');
/*!40000 ALTER TABLE `obligation` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `operation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operation` (
  `id` varchar(64) NOT NULL,
  `caller` varchar(60) NOT NULL,
  `kind` varchar(32) NOT NULL,
  `workflow_id` varchar(100) NOT NULL,
  `update_id` varchar(100) DEFAULT NULL,
  `resource` varchar(200) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `operation` WRITE;
/*!40000 ALTER TABLE `operation` DISABLE KEYS */;
/*!40000 ALTER TABLE `operation` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `outbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `outbox` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `topic` varchar(32) NOT NULL,
  `target` varchar(100) NOT NULL,
  `payload` mediumtext NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `attempts` int(11) NOT NULL DEFAULT 0,
  `next_attempt_at` datetime(3) NOT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `outbox_open` (`done_at`,`next_attempt_at`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `outbox` WRITE;
/*!40000 ALTER TABLE `outbox` DISABLE KEYS */;
INSERT INTO `outbox` VALUES (1,'filing-due','23010000000001.1.police-registry','{}','2026-11-22 09:27:07.236',0,'2026-11-22 09:27:07.236',NULL);
INSERT INTO `outbox` VALUES (2,'filing-due','23010000000002.1.police-registry','{}','2026-11-22 09:27:07.879',0,'2026-11-22 09:27:07.879',NULL);
INSERT INTO `outbox` VALUES (3,'filing-due','23010000000002.3.police-registry','{}','2026-11-22 09:27:07.960',0,'2026-11-22 09:27:07.960',NULL);
INSERT INTO `outbox` VALUES (4,'seal-changed','23010000000002','{\"change\":3}','2026-11-22 09:27:07.960',0,'2026-11-22 09:27:07.960',NULL);
/*!40000 ALTER TABLE `outbox` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `person`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `person` (
  `id` varchar(36) NOT NULL,
  `login` varchar(100) NOT NULL,
  `name` varchar(100) NOT NULL,
  `mail` varchar(200) NOT NULL,
  `password_hash` varchar(200) NOT NULL,
  `totp_secret_sealed` varbinary(255) DEFAULT NULL,
  `totp_last_step` bigint(20) NOT NULL DEFAULT 0,
  `identity_number_sealed` varbinary(255) DEFAULT NULL,
  `telephone_sealed` varbinary(255) DEFAULT NULL,
  `failed_sign_ins` int(11) NOT NULL DEFAULT 0,
  `locked_until` datetime(3) DEFAULT NULL,
  `disabled_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `login` (`login`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `person` WRITE;
/*!40000 ALTER TABLE `person` DISABLE KEYS */;
INSERT INTO `person` VALUES ('1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb','handler-e69315f9-bd9e-4336-b3bb-5c364f159dfe','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:06.940');
INSERT INTO `person` VALUES ('2a369e3e-14ab-41c9-b445-3f648728094d','handler-c316501e-a964-47d3-98ae-fa530ce89818','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.641');
INSERT INTO `person` VALUES ('2ed956dc-cec6-4a9a-891c-8cc58a7675a5','administrator-c316501e-a964-47d3-98ae-fa530ce89818','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.728');
INSERT INTO `person` VALUES ('6d611285-8f77-42f3-8718-e4e8bcce7af7','custodian-c316501e-a964-47d3-98ae-fa530ce89818','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.712');
INSERT INTO `person` VALUES ('6f54fd6f-387f-42ef-bcfd-1662d6fcb36d','secondFinance-c316501e-a964-47d3-98ae-fa530ce89818','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.693');
INSERT INTO `person` VALUES ('8135b7f9-43c7-429f-b38d-c189c2e51a3d','administrator-e69315f9-bd9e-4336-b3bb-5c364f159dfe','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.073');
INSERT INTO `person` VALUES ('842f3428-f06a-413c-b758-1ad5ddba63b4','requester-e69315f9-bd9e-4336-b3bb-5c364f159dfe','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:06.908');
INSERT INTO `person` VALUES ('a1fd8dd5-e84d-49ff-8e9b-d05aa2f79227','finance-c316501e-a964-47d3-98ae-fa530ce89818','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.671');
INSERT INTO `person` VALUES ('a4a24531-7537-4899-a9a0-3f36870ef5a8','requester-c316501e-a964-47d3-98ae-fa530ce89818','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.624');
INSERT INTO `person` VALUES ('a7954507-3eb2-45dd-bed8-738534aad22b','finance-e69315f9-bd9e-4336-b3bb-5c364f159dfe','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:06.992');
INSERT INTO `person` VALUES ('d6f737db-279d-4def-b6b4-4782964e5a1a','head-c316501e-a964-47d3-98ae-fa530ce89818','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.655');
INSERT INTO `person` VALUES ('e2fb5b80-514c-4e62-b34c-2338e561c2a7','head-e69315f9-bd9e-4336-b3bb-5c364f159dfe','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:06.966');
INSERT INTO `person` VALUES ('e3ec5bc3-461c-4da9-814a-f7d3f404c051','secondFinance-e69315f9-bd9e-4336-b3bb-5c364f159dfe','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.022');
INSERT INTO `person` VALUES ('f175fe9d-e386-466f-baa9-a3dfcd845350','custodian-e69315f9-bd9e-4336-b3bb-5c364f159dfe','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 09:27:07.045');
/*!40000 ALTER TABLE `person` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `physical_seal`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `physical_seal` (
  `physical_code` char(13) NOT NULL,
  PRIMARY KEY (`physical_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `physical_seal` WRITE;
/*!40000 ALTER TABLE `physical_seal` DISABLE KEYS */;
/*!40000 ALTER TABLE `physical_seal` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `request_nonce`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `request_nonce` (
  `key_id` varchar(36) NOT NULL,
  `nonce` varchar(64) NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`key_id`,`nonce`),
  KEY `request_nonce_age` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `request_nonce` WRITE;
/*!40000 ALTER TABLE `request_nonce` DISABLE KEYS */;
/*!40000 ALTER TABLE `request_nonce` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `review_binding`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `review_binding` (
  `unit_id` varchar(36) NOT NULL,
  `review` varchar(16) NOT NULL,
  `number` int(11) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `bound_by` varchar(60) NOT NULL,
  `bound_at` datetime(3) NOT NULL,
  PRIMARY KEY (`unit_id`,`review`,`number`),
  KEY `review_binding_flow` (`flow_hash`),
  CONSTRAINT `review_binding_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`),
  CONSTRAINT `review_binding_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `review_binding` WRITE;
/*!40000 ALTER TABLE `review_binding` DISABLE KEYS */;
/*!40000 ALTER TABLE `review_binding` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `revocation_list`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `revocation_list` (
  `issuer` char(64) NOT NULL,
  `sm3` char(64) NOT NULL,
  `this_update` datetime(3) NOT NULL,
  `next_update` datetime(3) NOT NULL,
  `fetched_at` datetime(3) NOT NULL,
  PRIMARY KEY (`issuer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `revocation_list` WRITE;
/*!40000 ALTER TABLE `revocation_list` DISABLE KEYS */;
/*!40000 ALTER TABLE `revocation_list` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `revocation_opinion`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `revocation_opinion` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `code` varchar(32) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `given_by` varchar(60) NOT NULL,
  `given_at` datetime(3) NOT NULL,
  `executed_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `revocation_opinion_seal` (`es_id`,`given_at`),
  CONSTRAINT `revocation_opinion_of_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `revocation_opinion` WRITE;
/*!40000 ALTER TABLE `revocation_opinion` DISABLE KEYS */;
/*!40000 ALTER TABLE `revocation_opinion` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `revoked_certificate`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `revoked_certificate` (
  `issuer` char(64) NOT NULL,
  `serial` varchar(64) NOT NULL,
  `revoked_at` datetime(3) NOT NULL,
  `reason` varchar(24) NOT NULL,
  PRIMARY KEY (`issuer`,`serial`),
  CONSTRAINT `revoked_certificate_list` FOREIGN KEY (`issuer`) REFERENCES `revocation_list` (`issuer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `revoked_certificate` WRITE;
/*!40000 ALTER TABLE `revoked_certificate` DISABLE KEYS */;
/*!40000 ALTER TABLE `revoked_certificate` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `role_grant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `role_grant` (
  `id` varchar(36) NOT NULL,
  `holder_id` varchar(36) NOT NULL,
  `role` varchar(32) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `granted_at` datetime(3) NOT NULL,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `role_grant_holder` (`holder_id`),
  KEY `role_grant_role` (`unit_id`,`role`),
  CONSTRAINT `role_grant_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `role_grant` WRITE;
/*!40000 ALTER TABLE `role_grant` DISABLE KEYS */;
INSERT INTO `role_grant` VALUES ('05e30954-a1ef-462e-bd46-4f5aa525e0b7','e3ec5bc3-461c-4da9-814a-f7d3f404c051','finance','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.038',NULL);
INSERT INTO `role_grant` VALUES ('07aa5ec1-e196-4c50-b507-7324d85606ae','1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb','handler','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:06.954',NULL);
INSERT INTO `role_grant` VALUES ('07dfbfa7-ddf0-4bad-a97a-e5ecfeca0579','e2fb5b80-514c-4e62-b34c-2338e561c2a7','unit-head','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:06.983',NULL);
INSERT INTO `role_grant` VALUES ('0dd62b97-0951-474f-8e39-20d666146dc4','a7954507-3eb2-45dd-bed8-738534aad22b','finance','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.011',NULL);
INSERT INTO `role_grant` VALUES ('4815a8d2-a2a2-41e3-9d4d-89a802a1f6ed','a1fd8dd5-e84d-49ff-8e9b-d05aa2f79227','finance','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.676',NULL);
INSERT INTO `role_grant` VALUES ('4dd64df5-4dd2-4240-bd37-5a77594e2654','8135b7f9-43c7-429f-b38d-c189c2e51a3d','flow-administrator','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.082',NULL);
INSERT INTO `role_grant` VALUES ('5be288e0-284a-4e4c-a651-a9d95061d1d1','6f54fd6f-387f-42ef-bcfd-1662d6fcb36d','finance','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.709',NULL);
INSERT INTO `role_grant` VALUES ('5d4a6a10-509e-4967-80e1-f35b88323037','2ed956dc-cec6-4a9a-891c-8cc58a7675a5','flow-administrator','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.738',NULL);
INSERT INTO `role_grant` VALUES ('7af99b41-1860-44f7-8816-26324acd5562','d6f737db-279d-4def-b6b4-4782964e5a1a','unit-head','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.666',NULL);
INSERT INTO `role_grant` VALUES ('aeeb82ee-401b-460f-a9ab-93144160d8b3','a4a24531-7537-4899-a9a0-3f36870ef5a8','requester','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.637',NULL);
INSERT INTO `role_grant` VALUES ('be032721-9fef-41c7-9a4b-a7112a0b305d','6d611285-8f77-42f3-8718-e4e8bcce7af7','custodian','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.720',NULL);
INSERT INTO `role_grant` VALUES ('e534611f-9374-41e7-92e1-33dd93c9fe23','842f3428-f06a-413c-b758-1ad5ddba63b4','requester','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:06.930',NULL);
INSERT INTO `role_grant` VALUES ('f446d0cf-ba14-4e5a-ad4e-208cd4a597c8','f175fe9d-e386-466f-baa9-a3dfcd845350','custodian','e69315f9-bd9e-4336-b3bb-5c364f159dfe','2026-11-22 09:27:07.065',NULL);
INSERT INTO `role_grant` VALUES ('ff2b7fd8-d0f5-40ec-b8be-8a8bd5fb5620','2a369e3e-14ab-41c9-b445-3f648728094d','handler','c316501e-a964-47d3-98ae-fa530ce89818','2026-11-22 09:27:07.651',NULL);
/*!40000 ALTER TABLE `role_grant` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `schema_migration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `schema_migration` (
  `name` varchar(100) NOT NULL,
  `sm3` char(64) NOT NULL,
  `started` int(11) NOT NULL,
  `finished` int(11) NOT NULL,
  `applied_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `schema_migration` WRITE;
/*!40000 ALTER TABLE `schema_migration` DISABLE KEYS */;
INSERT INTO `schema_migration` VALUES ('0001-people.sql','c3f4be367e229ecdc680000019e59a6900f382da093129dcc4212aab3e79d723',5,5,'2026-11-22 09:27:02.720');
INSERT INTO `schema_migration` VALUES ('0002-requests.sql','55e978b737ca282de58a372ff3eed7370eaee27b044b72f2f5df9db04e418163',3,3,'2026-11-22 09:27:02.890');
INSERT INTO `schema_migration` VALUES ('0003-audit.sql','1f394f08709d3bc2888b40579a13ba181a3ac160064a35ba6e51049120bd1177',4,4,'2026-11-22 09:27:03.130');
INSERT INTO `schema_migration` VALUES ('0004-documents.sql','8cd940a24e3c903dfc40c4c9b0df11690e87ad55dbbf3d1ab05a977c930a9b4f',1,1,'2026-11-22 09:27:03.218');
INSERT INTO `schema_migration` VALUES ('0005-seals.sql','8fcd047cbacbf757a2a3ecae6f097d493cbf38bee8aabe5ed6f5d7509d08a6fc',7,7,'2026-11-22 09:27:03.647');
INSERT INTO `schema_migration` VALUES ('0006-flows.sql','08b41dea3eeb28fe33b5a2e5eda7d5ec310e50b6c440fe7dd687290ffe6c5bbd',3,3,'2026-11-22 09:27:03.844');
INSERT INTO `schema_migration` VALUES ('0007-uses.sql','db8e91ceec96a43e6b44bb6bdad2c3376ac57b7fb9995c4ce50a722c7cdc556c',9,9,'2026-11-22 09:27:04.398');
INSERT INTO `schema_migration` VALUES ('0008-instance.sql','38c2dc01509b3c7876fc77008c8e7eaf0f7501eb2b7558868d65fb90e26c6ae4',27,27,'2026-11-22 09:27:05.606');
INSERT INTO `schema_migration` VALUES ('0009-filing.sql','64329cbf6805281d2c20a9ef7fbd1d225e4b9605c25b1881761f0b4f1dcef440',1,1,'2026-11-22 09:27:05.676');
INSERT INTO `schema_migration` VALUES ('0010-custody.sql','07ace4eb76ea1d596ab412205551ecf38d3cfca8d27ee194751d78248fd1f1fe',8,8,'2026-11-22 09:27:06.006');
INSERT INTO `schema_migration` VALUES ('0011-systems.sql','79942acbdadb1a0e83c0c9c6d93ed1ff8f5dfb6e09b3cda736b37b3845e2bf43',8,8,'2026-11-22 09:27:06.264');
INSERT INTO `schema_migration` VALUES ('0012-life.sql','eee342e06c24fc8e0fb24070eb79e31f0b8b234a07c3c0b5b9894150d5900679',6,6,'2026-11-22 09:27:06.487');
INSERT INTO `schema_migration` VALUES ('0013-trust.sql','75eddc92fbb189dfa4c8d7894aae3d0283caffcd4da903e5fe9b19642cb88a45',3,3,'2026-11-22 09:27:06.563');
INSERT INTO `schema_migration` VALUES ('0014-lists.sql','54214c7912a867bf20db2cb5a246890d86ace46f181e1a1f33d7ea788f647a87',1,1,'2026-11-22 09:27:06.644');
INSERT INTO `schema_migration` VALUES ('0015-duties.sql','4fb17b02003224e08e839759299998a61dd744a6c4c9d51667b2f14c2640103e',1,1,'2026-11-22 09:27:06.712');
INSERT INTO `schema_migration` VALUES ('0016-filing-notices.sql','9cc3fb140a3aa650091b1991cde731534fb13fc9153aabd67423fc166e8e3e15',1,1,'2026-11-22 09:27:06.744');
INSERT INTO `schema_migration` VALUES ('0017-register-by-seal.sql','91d875bbe0028d508fc63039f72c800c2a52e21c5f281807b22522da39d56ff2',1,1,'2026-11-22 09:27:06.803');
/*!40000 ALTER TABLE `schema_migration` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal` (
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `category` varchar(16) NOT NULL,
  `subtype` varchar(32) DEFAULT NULL,
  `position_role` varchar(32) DEFAULT NULL,
  `holder_id` varchar(36) DEFAULT NULL,
  `scope` varchar(1000) NOT NULL DEFAULT '[]',
  `name` varchar(200) NOT NULL,
  `physical_code` char(13) DEFAULT NULL,
  `status` varchar(16) NOT NULL,
  `changes` int(11) NOT NULL,
  `edition` int(11) NOT NULL,
  `custodian_id` varchar(36) DEFAULT NULL,
  `rules_recorded_at` datetime(3) DEFAULT NULL,
  `valid_start` datetime(3) NOT NULL,
  `valid_end` datetime(3) NOT NULL,
  `made_at` datetime(3) NOT NULL,
  `suspended_by` varchar(100) NOT NULL DEFAULT '[]',
  `successor` varchar(64) DEFAULT NULL,
  `invalid_from` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`es_id`),
  KEY `seal_unit` (`unit_id`,`status`),
  KEY `seal_holder` (`holder_id`),
  KEY `seal_physical` (`physical_code`),
  KEY `seal_unit_code` (`unit_id`,`es_id`),
  CONSTRAINT `seal_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal` WRITE;
/*!40000 ALTER TABLE `seal` DISABLE KEYS */;
INSERT INTO `seal` VALUES ('23010000000001','e69315f9-bd9e-4336-b3bb-5c364f159dfe','unit','statutory-name',NULL,NULL,'[]','黑龙江省测试有限公司1',NULL,'active',2,1,'f175fe9d-e386-466f-baa9-a3dfcd845350','2026-11-22 09:27:07.251','2026-11-21 09:27:07.129','2027-11-22 09:27:07.129','2026-11-22 09:27:07.236','[]',NULL,NULL);
INSERT INTO `seal` VALUES ('23010000000002','c316501e-a964-47d3-98ae-fa530ce89818','unit','statutory-name',NULL,NULL,'[]','黑龙江省测试有限公司2',NULL,'lost',3,1,'6d611285-8f77-42f3-8718-e4e8bcce7af7','2026-11-22 09:27:07.910','2026-11-21 09:27:07.783','2027-11-22 09:27:07.783','2026-11-22 09:27:07.879','[]',NULL,NULL);
/*!40000 ALTER TABLE `seal` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_change`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_change` (
  `es_id` varchar(64) NOT NULL,
  `number` int(11) NOT NULL,
  `act` varchar(16) NOT NULL,
  `status` varchar(16) NOT NULL,
  `at` datetime(3) NOT NULL,
  `actor` varchar(60) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `announced_at` datetime(3) DEFAULT NULL,
  `code` varchar(32) DEFAULT NULL,
  `side` varchar(24) DEFAULT NULL,
  `notice_source` varchar(200) DEFAULT NULL,
  `notice_number` varchar(100) DEFAULT NULL,
  `notice_at` datetime(3) DEFAULT NULL,
  `from_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`es_id`,`number`),
  CONSTRAINT `seal_change_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_change` WRITE;
/*!40000 ALTER TABLE `seal_change` DISABLE KEYS */;
INSERT INTO `seal_change` VALUES ('23010000000001',1,'make','made','2026-11-22 09:27:07.236','system/making','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000001',2,'activate','active','2026-11-22 09:27:07.271','person/maker','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',1,'make','made','2026-11-22 09:27:07.879','system/making','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',2,'activate','active','2026-11-22 09:27:07.942','person/maker','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',3,'reportLoss','lost','2026-11-22 09:27:07.960','person/6d611285-8f77-42f3-8718-e4e8bcce7af7','遗失',NULL,'lost',NULL,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `seal_change` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_code`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_code` (
  `division` char(6) NOT NULL,
  `last_serial` int(11) NOT NULL,
  PRIMARY KEY (`division`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_code` WRITE;
/*!40000 ALTER TABLE `seal_code` DISABLE KEYS */;
INSERT INTO `seal_code` VALUES ('230100',2);
/*!40000 ALTER TABLE `seal_code` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_edition`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_edition` (
  `es_id` varchar(64) NOT NULL,
  `edition` int(11) NOT NULL,
  `making_id` varchar(36) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `seal_data` mediumblob NOT NULL,
  `certificate` blob NOT NULL,
  `chain` mediumblob NOT NULL,
  `picture` mediumblob NOT NULL,
  `width` decimal(6,2) NOT NULL,
  `height` decimal(6,2) NOT NULL,
  `valid_start` datetime(3) NOT NULL,
  `valid_end` datetime(3) NOT NULL,
  `made_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`,`edition`),
  UNIQUE KEY `making_id` (`making_id`),
  KEY `seal_edition_key` (`key_id`),
  CONSTRAINT `seal_edition_key` FOREIGN KEY (`key_id`) REFERENCES `seal_key` (`id`),
  CONSTRAINT `seal_edition_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_edition` WRITE;
/*!40000 ALTER TABLE `seal_edition` DISABLE KEYS */;
INSERT INTO `seal_edition` VALUES ('23010000000001',1,'88d83bee-c630-4cf7-b667-34c6afa72117','88d83bee-c630-4cf7-b667-34c6afa72117',0x308204A030820295300F16024553020104160659494E58494E160E32333031303030303030303030313082021B0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB831020101308201BD048201B9308201B53082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D034200045DF8BF73957D77D4D0B017C5E87CA8114A1935F88817D6BDD21A2A37C1F154AB7B65B0485F070C59D60B83F200BC1ACA6C4F1857BA8A9DAAC5B96FCE4CF595E1A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604141F8D17B2B88456EB4A06F607143A799F48C5232D301F0603551D23041830168014DC928A8103E3B63CD8694553CCC9662373C0C1CB300A06082A811CCF55018375034800304502206B84C5958CE9B0D5C67A57F79C4F123C2AC0BBF9BC5204D91564DB77C8D0BEF6022100F8CCD15736FE22962B058085A0ACBE265D9C7769A2FDA07BAE5028C994339DE1180F32303236313132323039323730375A180F32303236313132313039323730375A180F32303237313132323039323730375A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201AF308201AB30820152A003020102020203E9300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D03420004C60F9BD2E6203893CF3AFD433DC8FC37E3CDE914E7C9D6679EA16C3409F1353A424CC64F5EE772B1BB7CC6876628BFCB269229E00DB5C8AC1AF957D06AFCEF2DA360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604142BE59853206128E1F5704E835C3261F54E2539A7301F0603551D23041830168014DC928A8103E3B63CD8694553CCC9662373C0C1CB300A06082A811CCF55018375034700304402206970661E28454F13E1C1BFE43727C44BB9A685EB6E904EB8D7C0A3012E1AA5E8022005EE38811A45331E258976DD7C9EE8BFE9DC82A16A26DFF8EA34CBD5A9963C5C06082A811CCF5501837503480030450221009D2F61ABCA201F343B8D72CB09C3B4ED382336DB08E29277C25E850ED9D4CE9502205ED340027889C180A5897ADB6B3613F48F63F86AE0DAD64DCCD6F939DEAB6367,0x308201B53082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D034200045DF8BF73957D77D4D0B017C5E87CA8114A1935F88817D6BDD21A2A37C1F154AB7B65B0485F070C59D60B83F200BC1ACA6C4F1857BA8A9DAAC5B96FCE4CF595E1A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604141F8D17B2B88456EB4A06F607143A799F48C5232D301F0603551D23041830168014DC928A8103E3B63CD8694553CCC9662373C0C1CB300A06082A811CCF55018375034800304502206B84C5958CE9B0D5C67A57F79C4F123C2AC0BBF9BC5204D91564DB77C8D0BEF6022100F8CCD15736FE22962B058085A0ACBE265D9C7769A2FDA07BAE5028C994339DE1,0x000001B6308201B230820159A003020102020203E8300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D03420004827AC4755140ED5B076F8F551AF10FAF946FD903CA2D349DA97CECF4D8FE90E35263EE0752BD2723E98F58B09DE2D84DA6166C81C5CBF9E0E607F19EDB51DE3AA3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E04160414DC928A8103E3B63CD8694553CCC9662373C0C1CB301F0603551D23041830168014DC928A8103E3B63CD8694553CCC9662373C0C1CB300A06082A811CCF5501837503470030440220128E9DDAF8B627820F30F416C59E292614E7B5F48DDD5A6A36BE2530AE45645D02204710BE0EB858296E49939EB30DD17FD15C6758178F6BA0658851449E92E5970F,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 09:27:07.129','2027-11-22 09:27:07.129','2026-11-22 09:27:07.236');
INSERT INTO `seal_edition` VALUES ('23010000000002',1,'c250067f-b9c5-43f6-bb3b-2c737a3a7f53','c250067f-b9c5-43f6-bb3b-2c737a3a7f53',0x308204A030820295300F16024553020104160659494E58494E160E32333031303030303030303030323082021B0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB832020101308201BD048201B9308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D034200046F84DE4962ECEDDD823F4F952E75BA1A0876DB8E5A127557A9F9F9B2733F0AAC6B946A015CB56DD6F3562D39777F7FFBF43AD9A461D94A9B0898C88784E95C77A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414D7B427272B6385F177DF4FBC0A3BE028ED44C643301F0603551D2304183016801434E58E400AFC611687FE355C1FBF8F416B91DDFE300A06082A811CCF550183750348003045022067A1D19E75439BB9CB98BB4C3BDFB8AFE5166C0686688EDEAC81E9C2C086966A022100E4FB75E153EDC4579DD1F72FE95EEFAE5FA3A27DA203E8F66838411591713C91180F32303236313132323039323730375A180F32303236313132313039323730375A180F32303237313132323039323730375A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201B0308201AC30820152A003020102020203EC300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D03420004DFDC0005B58E876B11833AA371C800B5A492B0E83E582F0975451FAC8F03810023F86907100760CF58831E6A7FD4D04788A3E5DBCE473C8FCB3F32A017A011D4A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E0416041442E659E12FBD5F329CDD24FF653D645CD0869016301F0603551D2304183016801434E58E400AFC611687FE355C1FBF8F416B91DDFE300A06082A811CCF55018375034800304502203F8C5728FF15DF4D8C924B8E8C895957AEBD8084014E2FC0CA05490593A59E05022100EBD15CF182C8CF56331BB342CFE4A1537B31042EA292EC5EFC683FEF41B4CFC906082A811CCF55018375034700304402205998FAC2CF93092515093AA58078B88C0ADE793782B31BD55ACCE47CBFFC7EB60220417390D72404863A4CBD61D4AEC9E1E60260CBC171184DF154439626A0DF08FB,0x308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D034200046F84DE4962ECEDDD823F4F952E75BA1A0876DB8E5A127557A9F9F9B2733F0AAC6B946A015CB56DD6F3562D39777F7FFBF43AD9A461D94A9B0898C88784E95C77A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414D7B427272B6385F177DF4FBC0A3BE028ED44C643301F0603551D2304183016801434E58E400AFC611687FE355C1FBF8F416B91DDFE300A06082A811CCF550183750348003045022067A1D19E75439BB9CB98BB4C3BDFB8AFE5166C0686688EDEAC81E9C2C086966A022100E4FB75E153EDC4579DD1F72FE95EEFAE5FA3A27DA203E8F66838411591713C91,0x000001B7308201B330820159A003020102020203EB300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313039323730375A170D3237313132323039323730375A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D03420004A97EBB06B42092AD0C142233E19CE91568FEF13FE27BD5A3EC69F3827FA9ADB407E49E7695A7250F16602D6651B236438D16D21870889354FE2DAA60CC07633BA3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E0416041434E58E400AFC611687FE355C1FBF8F416B91DDFE301F0603551D2304183016801434E58E400AFC611687FE355C1FBF8F416B91DDFE300A06082A811CCF550183750348003045022100FE075A9C2C3A8B9CACC7FEF61BF32E63128BBDE7DF43FE8823413659784005880220302F684E44937A1F30692D83DC8BE799828A4D2E8D4E6EA16F71234FE8FECC1F,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 09:27:07.783','2027-11-22 09:27:07.783','2026-11-22 09:27:07.879');
/*!40000 ALTER TABLE `seal_edition` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_grant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_grant` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `grantee_id` varchar(36) NOT NULL,
  `document_kinds` varchar(1000) NOT NULL,
  `document_sm3` char(64) DEFAULT NULL,
  `conditions` mediumtext NOT NULL,
  `number` int(11) NOT NULL,
  `used` int(11) NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `granted_by` varchar(60) NOT NULL,
  `granted_at` datetime(3) NOT NULL,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  `withdrawn_by` varchar(60) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `seal_grant_unit` (`unit_id`,`granted_at`),
  KEY `seal_grant_grantee` (`grantee_id`,`granted_at`),
  KEY `seal_grant_seal` (`es_id`),
  CONSTRAINT `seal_grant_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_grant` WRITE;
/*!40000 ALTER TABLE `seal_grant` DISABLE KEYS */;
/*!40000 ALTER TABLE `seal_grant` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_key` (
  `id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `mode` varchar(16) NOT NULL,
  `device` varchar(64) NOT NULL,
  `public_key` varbinary(200) NOT NULL,
  `wrapped` varbinary(1024) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `seal_key_public` (`public_key`),
  KEY `seal_key_unit` (`unit_id`),
  CONSTRAINT `seal_key_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_key` WRITE;
/*!40000 ALTER TABLE `seal_key` DISABLE KEYS */;
INSERT INTO `seal_key` VALUES ('88d83bee-c630-4cf7-b667-34c6afa72117','e69315f9-bd9e-4336-b3bb-5c364f159dfe','hsm-wrapped','test',0x045DF8BF73957D77D4D0B017C5E87CA8114A1935F88817D6BDD21A2A37C1F154AB7B65B0485F070C59D60B83F200BC1ACA6C4F1857BA8A9DAAC5B96FCE4CF595E1,0x7B2276657273696F6E223A312C2270726F746563746F7273223A5B7B226B696E64223A22646576696365222C227365616C6564223A2241513D3D227D5D7D,'2026-11-22 09:27:07.216');
INSERT INTO `seal_key` VALUES ('c250067f-b9c5-43f6-bb3b-2c737a3a7f53','c316501e-a964-47d3-98ae-fa530ce89818','hsm-wrapped','test',0x046F84DE4962ECEDDD823F4F952E75BA1A0876DB8E5A127557A9F9F9B2733F0AAC6B946A015CB56DD6F3562D39777F7FFBF43AD9A461D94A9B0898C88784E95C77,0x7B2276657273696F6E223A312C2270726F746563746F7273223A5B7B226B696E64223A22646576696365222C227365616C6564223A2241513D3D227D5D7D,'2026-11-22 09:27:07.832');
/*!40000 ALTER TABLE `seal_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_notice`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_notice` (
  `es_id` varchar(64) NOT NULL,
  `edition` int(11) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `planned_at` datetime(3) NOT NULL,
  `told_at` datetime(3) NOT NULL,
  PRIMARY KEY (`es_id`,`edition`,`kind`,`planned_at`),
  CONSTRAINT `seal_notice_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_notice` WRITE;
/*!40000 ALTER TABLE `seal_notice` DISABLE KEYS */;
/*!40000 ALTER TABLE `seal_notice` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_release`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_release` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  `purpose` varchar(64) NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `stamps` int(11) NOT NULL,
  `used` int(11) NOT NULL,
  `not_after` datetime(3) NOT NULL,
  `sealed` varbinary(2048) DEFAULT NULL,
  `given_by` varchar(60) NOT NULL,
  `given_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `ended_by` varchar(16) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `seal_release_purpose` (`purpose`,`ended_at`),
  KEY `seal_release_seal` (`es_id`,`ended_at`),
  KEY `seal_release_key` (`key_id`),
  CONSTRAINT `seal_release_key` FOREIGN KEY (`key_id`) REFERENCES `seal_key` (`id`),
  CONSTRAINT `seal_release_of_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_release` WRITE;
/*!40000 ALTER TABLE `seal_release` DISABLE KEYS */;
/*!40000 ALTER TABLE `seal_release` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `seal_use`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seal_use` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `requester_id` varchar(60) NOT NULL,
  `handler_id` varchar(60) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `place` varchar(200) NOT NULL,
  `status` varchar(16) NOT NULL,
  `problem` varchar(64) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `document_kind` varchar(64) DEFAULT NULL,
  `template` char(64) DEFAULT NULL,
  `grant_id` varchar(36) DEFAULT NULL,
  `standing_approval_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `seal_use_seal` (`es_id`,`status`),
  KEY `seal_use_requester` (`requester_id`,`created_at`),
  KEY `seal_use_unit` (`unit_id`,`created_at`),
  KEY `seal_use_status` (`status`),
  KEY `seal_use_document` (`document_id`),
  CONSTRAINT `seal_use_document` FOREIGN KEY (`document_id`) REFERENCES `document` (`id`),
  CONSTRAINT `seal_use_instance` FOREIGN KEY (`id`) REFERENCES `instance` (`id`),
  CONSTRAINT `seal_use_of_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `seal_use` WRITE;
/*!40000 ALTER TABLE `seal_use` DISABLE KEYS */;
INSERT INTO `seal_use` VALUES ('87ac313f-0902-407c-9fce-cac968233254','23010000000001','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','person/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb','签订采购合同','2cb4b4c5-2c57-43f4-aa9b-30c5d988efe8','{\"page\":1,\"left\":120.5,\"top\":200}','open',NULL,'2026-11-22 09:27:07.600',NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_use` VALUES ('aa8ebb31-8fc5-472f-9892-b22651d42db7','23010000000001','e69315f9-bd9e-4336-b3bb-5c364f159dfe','person/842f3428-f06a-413c-b758-1ad5ddba63b4','person/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb','签订采购合同','aee2f6db-c477-42b7-ba4a-e74be4a7701e','{\"page\":1,\"left\":120.5,\"top\":200}','open',NULL,'2026-11-22 09:27:07.358',NULL,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `seal_use` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `session` (
  `id` char(64) NOT NULL,
  `holder_kind` varchar(8) NOT NULL,
  `holder_id` varchar(36) NOT NULL,
  `proof` varchar(16) NOT NULL,
  `csrf_sm3` char(64) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `last_seen_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `session_holder` (`holder_id`),
  KEY `session_expiry` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `session` WRITE;
/*!40000 ALTER TABLE `session` DISABLE KEYS */;
/*!40000 ALTER TABLE `session` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `stamp`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `stamp` (
  `id` varchar(36) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `document_id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `place_key` varchar(60) NOT NULL,
  `edition` int(11) NOT NULL,
  `state` varchar(8) NOT NULL,
  `subject_sm3` char(64) NOT NULL,
  `input_sm3` char(64) NOT NULL,
  `tail` mediumblob NOT NULL,
  `contents_at` bigint(20) NOT NULL,
  `contents_size` int(11) NOT NULL,
  `byte_range` varchar(100) NOT NULL,
  `digest` binary(32) NOT NULL,
  `to_be_signed` mediumblob NOT NULL,
  `signature` varbinary(200) DEFAULT NULL,
  `prepared_at` datetime(3) NOT NULL,
  `signed_at` datetime(3) DEFAULT NULL,
  `output_document_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `stamp_once` (`use_id`,`document_id`,`es_id`,`place_key`),
  KEY `stamp_seal` (`es_id`),
  CONSTRAINT `stamp_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`),
  CONSTRAINT `stamp_use` FOREIGN KEY (`use_id`) REFERENCES `seal_use` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `stamp` WRITE;
/*!40000 ALTER TABLE `stamp` DISABLE KEYS */;
INSERT INTO `stamp` VALUES ('e05f29dd-f6f0-4196-9d1e-cfbee0e9f8ac','aa8ebb31-8fc5-472f-9892-b22651d42db7','aee2f6db-c477-42b7-ba4a-e74be4a7701e','23010000000001','1:1205:2000',1,'done','91dc7bd3cf9a0ca2a9497c56206faf0ad409be3baa97eccf1eaa1a5d70e00254','3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3',0x010203,17,100,'0 17 117 20',0x67DD2028CF263D78F1B8A106CA1C6FF7A84C272B02C12F582599C4A1A0B72FB0,0x746F206265207369676E656420666F722061613865626233312D386663352D343732662D393839322D623232363531643432646237,0x304402201232570610FCCC1B6BFF43EFE7449BA85B00B57A1F51F02627F5BB5AE901791A0220593EDCFC07D03AB7EC3CFC1F4E5358A28C3E8D4557A7895AEFC4F5392D7BA9DB,'2026-11-22 09:27:07.516','2026-11-22 09:27:07.551',NULL);
/*!40000 ALTER TABLE `stamp` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `standing_approval`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `standing_approval` (
  `id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `client_id` varchar(36) NOT NULL,
  `document_kind` varchar(64) DEFAULT NULL,
  `template` char(64) DEFAULT NULL,
  `number` int(11) NOT NULL,
  `daily_cap` int(11) NOT NULL,
  `used` int(11) NOT NULL,
  `day` char(10) DEFAULT NULL,
  `used_on_day` int(11) NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `answerable_id` varchar(36) NOT NULL,
  `application_id` varchar(36) DEFAULT NULL,
  `approvers` mediumtext NOT NULL,
  `terms_sm3` char(64) NOT NULL,
  `granted_by` varchar(60) NOT NULL,
  `granted_at` datetime(3) NOT NULL,
  `withdrawn_at` datetime(3) DEFAULT NULL,
  `withdrawn_by` varchar(60) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `standing_approval_unit` (`unit_id`,`granted_at`),
  KEY `standing_approval_client` (`client_id`,`granted_at`),
  KEY `standing_approval_seal` (`es_id`),
  CONSTRAINT `standing_approval_of_client` FOREIGN KEY (`client_id`) REFERENCES `client` (`id`),
  CONSTRAINT `standing_approval_seal` FOREIGN KEY (`es_id`) REFERENCES `seal` (`es_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `standing_approval` WRITE;
/*!40000 ALTER TABLE `standing_approval` DISABLE KEYS */;
/*!40000 ALTER TABLE `standing_approval` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task` (
  `id` varchar(160) NOT NULL,
  `instance_id` varchar(48) NOT NULL,
  `element` varchar(100) NOT NULL,
  `name` varchar(200) NOT NULL,
  `counts` varchar(64) DEFAULT NULL,
  `required` int(11) NOT NULL,
  `state` varchar(16) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  `due_at` datetime(3) DEFAULT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `task_instance` (`instance_id`),
  CONSTRAINT `task_of_instance` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task` WRITE;
/*!40000 ALTER TABLE `task` DISABLE KEYS */;
INSERT INTO `task` VALUES ('87ac313f-0902-407c-9fce-cac968233254:finance','87ac313f-0902-407c-9fce-cac968233254','finance','finance','finance',1,'open','2026-11-22 09:27:07.602',NULL,NULL);
INSERT INTO `task` VALUES ('87ac313f-0902-407c-9fce-cac968233254:head','87ac313f-0902-407c-9fce-cac968233254','head','head','head',1,'open','2026-11-22 09:27:07.602',NULL,NULL);
INSERT INTO `task` VALUES ('aa8ebb31-8fc5-472f-9892-b22651d42db7:finance','aa8ebb31-8fc5-472f-9892-b22651d42db7','finance','finance','finance',1,'completed','2026-11-22 09:27:07.361',NULL,'2026-11-22 09:27:07.416');
INSERT INTO `task` VALUES ('aa8ebb31-8fc5-472f-9892-b22651d42db7:head','aa8ebb31-8fc5-472f-9892-b22651d42db7','head','head','head',1,'completed','2026-11-22 09:27:07.361',NULL,'2026-11-22 09:27:07.488');
/*!40000 ALTER TABLE `task` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_candidate`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_candidate` (
  `person_id` varchar(36) NOT NULL,
  `task_id` varchar(160) NOT NULL,
  `open` tinyint(4) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`task_id`,`person_id`),
  KEY `task_candidate_inbox` (`person_id`,`open`,`opened_at`,`task_id`),
  CONSTRAINT `task_candidate_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_candidate` WRITE;
/*!40000 ALTER TABLE `task_candidate` DISABLE KEYS */;
INSERT INTO `task_candidate` VALUES ('a7954507-3eb2-45dd-bed8-738534aad22b','aa8ebb31-8fc5-472f-9892-b22651d42db7:finance',0,'2026-11-22 09:27:07.361');
INSERT INTO `task_candidate` VALUES ('a7954507-3eb2-45dd-bed8-738534aad22b','87ac313f-0902-407c-9fce-cac968233254:finance',1,'2026-11-22 09:27:07.602');
INSERT INTO `task_candidate` VALUES ('e2fb5b80-514c-4e62-b34c-2338e561c2a7','aa8ebb31-8fc5-472f-9892-b22651d42db7:head',0,'2026-11-22 09:27:07.361');
INSERT INTO `task_candidate` VALUES ('e2fb5b80-514c-4e62-b34c-2338e561c2a7','87ac313f-0902-407c-9fce-cac968233254:head',1,'2026-11-22 09:27:07.602');
INSERT INTO `task_candidate` VALUES ('e3ec5bc3-461c-4da9-814a-f7d3f404c051','aa8ebb31-8fc5-472f-9892-b22651d42db7:finance',0,'2026-11-22 09:27:07.361');
INSERT INTO `task_candidate` VALUES ('e3ec5bc3-461c-4da9-814a-f7d3f404c051','87ac313f-0902-407c-9fce-cac968233254:finance',1,'2026-11-22 09:27:07.602');
/*!40000 ALTER TABLE `task_candidate` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `unit`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `unit` (
  `id` varchar(36) NOT NULL,
  `name` varchar(200) NOT NULL,
  `kind` varchar(32) NOT NULL,
  `credit_code` char(18) DEFAULT NULL,
  `division` char(6) NOT NULL,
  `parent_id` varchar(36) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `system_name` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `credit_code` (`credit_code`),
  KEY `unit_parent` (`parent_id`),
  CONSTRAINT `unit_parent` FOREIGN KEY (`parent_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `unit` WRITE;
/*!40000 ALTER TABLE `unit` DISABLE KEYS */;
INSERT INTO `unit` VALUES ('c316501e-a964-47d3-98ae-fa530ce89818','黑龙江省测试有限公司2','enterprise','91230100100000024C','230100',NULL,'2026-11-22 09:27:07.618',NULL);
INSERT INTO `unit` VALUES ('e69315f9-bd9e-4336-b3bb-5c364f159dfe','黑龙江省测试有限公司1','enterprise','91230100100000016H','230100',NULL,'2026-11-22 09:27:06.883',NULL);
/*!40000 ALTER TABLE `unit` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `use_register`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `use_register` (
  `unit_id` varchar(36) NOT NULL,
  `number` int(11) NOT NULL,
  `stamp_id` varchar(36) NOT NULL,
  `use_id` varchar(36) NOT NULL,
  `es_id` varchar(64) NOT NULL,
  `at` datetime(3) NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `approvers` mediumtext NOT NULL,
  `handler_id` varchar(60) NOT NULL,
  `document_name` varchar(255) NOT NULL,
  `document_sm3` char(64) NOT NULL,
  `place` varchar(200) NOT NULL,
  `signature` varbinary(200) NOT NULL,
  `grant_id` varchar(36) DEFAULT NULL,
  `standing_approval_id` varchar(36) DEFAULT NULL,
  `client_id` varchar(36) DEFAULT NULL,
  `answerable_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`unit_id`,`number`),
  UNIQUE KEY `stamp_id` (`stamp_id`),
  KEY `use_register_use` (`use_id`),
  KEY `use_register_seal` (`unit_id`,`es_id`,`number`),
  CONSTRAINT `use_register_stamp` FOREIGN KEY (`stamp_id`) REFERENCES `stamp` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `use_register` WRITE;
/*!40000 ALTER TABLE `use_register` DISABLE KEYS */;
INSERT INTO `use_register` VALUES ('e69315f9-bd9e-4336-b3bb-5c364f159dfe',1,'e05f29dd-f6f0-4196-9d1e-cfbee0e9f8ac','aa8ebb31-8fc5-472f-9892-b22651d42db7','23010000000001','2026-11-22 09:27:07.551','签订采购合同','[{\"person\":\"a7954507-3eb2-45dd-bed8-738534aad22b\",\"name\":\"finance 人\",\"at\":1795339627416,\"counts\":\"finance\"},{\"person\":\"e2fb5b80-514c-4e62-b34c-2338e561c2a7\",\"name\":\"head 人\",\"at\":1795339627488,\"counts\":\"head\"}]','person/1ed4a4fb-b9e1-43b1-9dc9-e14afbd1adcb','合同.pdf','3e7cf058b0dd0dba3fd97ed0414343bd18ad9585386fac8153be83fd2d6395c3','{\"page\":1,\"left\":120.5,\"top\":200}',0x304402201232570610FCCC1B6BFF43EFE7449BA85B00B57A1F51F02627F5BB5AE901791A0220593EDCFC07D03AB7EC3CFC1F4E5358A28C3E8D4557A7895AEFC4F5392D7BA9DB,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `use_register` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `use_register_number`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `use_register_number` (
  `unit_id` varchar(36) NOT NULL,
  `last_number` int(11) NOT NULL,
  PRIMARY KEY (`unit_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `use_register_number` WRITE;
/*!40000 ALTER TABLE `use_register_number` DISABLE KEYS */;
INSERT INTO `use_register_number` VALUES ('e69315f9-bd9e-4336-b3bb-5c364f159dfe',1);
/*!40000 ALTER TABLE `use_register_number` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook` (
  `id` varchar(36) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `url` varchar(500) NOT NULL,
  `created_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `webhook_unit` (`unit_id`,`ended_at`),
  CONSTRAINT `webhook_of_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook` WRITE;
/*!40000 ALTER TABLE `webhook` DISABLE KEYS */;
/*!40000 ALTER TABLE `webhook` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_attempt`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_attempt` (
  `delivery_id` bigint(20) NOT NULL,
  `number` int(11) NOT NULL,
  `at` datetime(3) NOT NULL,
  `milliseconds` int(11) NOT NULL,
  `status` int(11) DEFAULT NULL,
  `problem` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`delivery_id`,`number`),
  CONSTRAINT `webhook_attempt_delivery` FOREIGN KEY (`delivery_id`) REFERENCES `webhook_delivery` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_attempt` WRITE;
/*!40000 ALTER TABLE `webhook_attempt` DISABLE KEYS */;
/*!40000 ALTER TABLE `webhook_attempt` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_delivery`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_delivery` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `webhook_id` varchar(36) NOT NULL,
  `event_id` bigint(20) NOT NULL,
  `state` varchar(8) NOT NULL,
  `attempts` int(11) NOT NULL,
  `next_attempt_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `webhook_delivery_once` (`webhook_id`,`event_id`),
  KEY `webhook_delivery_due` (`state`,`next_attempt_at`),
  KEY `webhook_delivery_event` (`event_id`),
  CONSTRAINT `webhook_delivery_event` FOREIGN KEY (`event_id`) REFERENCES `event` (`id`),
  CONSTRAINT `webhook_delivery_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_delivery` WRITE;
/*!40000 ALTER TABLE `webhook_delivery` DISABLE KEYS */;
/*!40000 ALTER TABLE `webhook_delivery` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_key` (
  `id` varchar(36) NOT NULL,
  `webhook_id` varchar(36) NOT NULL,
  `secret_sealed` varbinary(255) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `retired_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `webhook_key_webhook` (`webhook_id`),
  CONSTRAINT `webhook_key_of_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_key` WRITE;
/*!40000 ALTER TABLE `webhook_key` DISABLE KEYS */;
/*!40000 ALTER TABLE `webhook_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_type`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_type` (
  `webhook_id` varchar(36) NOT NULL,
  `type` varchar(64) NOT NULL,
  PRIMARY KEY (`webhook_id`,`type`),
  CONSTRAINT `webhook_type_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_type` WRITE;
/*!40000 ALTER TABLE `webhook_type` DISABLE KEYS */;
/*!40000 ALTER TABLE `webhook_type` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

