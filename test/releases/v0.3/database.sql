
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
DROP TABLE IF EXISTS `absence`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `absence` (
  `id` varchar(64) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `proxy_id` varchar(36) NOT NULL,
  `from_at` datetime(3) NOT NULL,
  `until_at` datetime(3) NOT NULL,
  `flows` mediumtext DEFAULT NULL,
  `created_by` varchar(60) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `absence_person` (`person_id`,`until_at`),
  KEY `absence_proxy` (`proxy_id`,`until_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `absence` WRITE;
/*!40000 ALTER TABLE `absence` DISABLE KEYS */;
/*!40000 ALTER TABLE `absence` ENABLE KEYS */;
UNLOCK TABLES;
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
INSERT INTO `approval_rule` VALUES ('rule-4d39ce3e-60f0-4d88-b8e5-06091adfb446',1,'4d39ce3e-60f0-4d88-b8e5-06091adfb446','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/37e85589-27eb-4563-b71c-db9177b6d9e7','2026-11-22 13:41:57.491');
INSERT INTO `approval_rule` VALUES ('rule-8271ff27-a210-4fee-859b-08d9c1ceb397',1,'8271ff27-a210-4fee-859b-08d9c1ceb397','[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]','person/3d82e441-1ec1-40df-a0d4-56a880f72019','2026-11-22 13:41:57.051');
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
INSERT INTO `audit_chain` VALUES ('account/37e85589-27eb-4563-b71c-db9177b6d9e7',2,0xDCE63D990D5BED6A79BC7CED5B91941838B2FF8171D16AAA42C304957E17FAF9);
INSERT INTO `audit_chain` VALUES ('account/39bcc685-e620-42f9-9324-ab367b7c2620',2,0x9D3214178F6444C72A796CBDDA669AF6D3D56E66A3A18758316E0EFA5428B4DB);
INSERT INTO `audit_chain` VALUES ('account/3d82e441-1ec1-40df-a0d4-56a880f72019',2,0xA7B512E461840DF35DB7FEBFF3558AAC84BDB16619D7016A26E67772C007477A);
INSERT INTO `audit_chain` VALUES ('account/40195aa1-525b-4f26-9109-657cd317635f',2,0xE35F94DC34D589D99CDDED31399852A085BF83145CB9A6604C277C96C797E0A4);
INSERT INTO `audit_chain` VALUES ('account/44615312-9720-47cc-be85-e15f5c37c394',2,0x775362AE3FD6566A9A36A8BD76C245BD9E6D0BC0737AD5A9B710F3C7215294E5);
INSERT INTO `audit_chain` VALUES ('account/51cc306c-a8cf-4c9e-8b45-764960fd8f2a',2,0x18035ED148053D9DD8E9850AEE7F61BDA047D6EC5B118F4D897CE283D289B962);
INSERT INTO `audit_chain` VALUES ('account/67d12fab-0b91-42fb-ae08-efe8393720eb',2,0x3CC2E01D36D9C58D0D8343D86C93FF77F6FE20C737A808251292CF3B13BF07C8);
INSERT INTO `audit_chain` VALUES ('account/7dc18efa-959e-4271-a027-c51c983dac45',2,0x672AB07C37EDEBB21223F7DCBECE1BDB03C9DBE7264075529A5E0C991B6BEF58);
INSERT INTO `audit_chain` VALUES ('account/bd79f443-5c6c-4588-b149-232c2001db15',2,0x22A5E5BC4008585134DC1F7328269314CCF5FC14A5FE4A32B6E18C6EE5EFC1F8);
INSERT INTO `audit_chain` VALUES ('account/c3d472f3-a72c-4d24-add3-141cf3cc1e32',2,0x54DDD03B4E2D51A17BFAD238F61660A2F8B3DA642FEE6691F276E53B94DC8EE2);
INSERT INTO `audit_chain` VALUES ('account/d3ee142d-c4da-43c1-9835-be7a1f1c12ec',2,0xE38918DA89F8F5B22F41F9CFF1B89CD0C1F52326B7358059D7BBD0B4703C9B9A);
INSERT INTO `audit_chain` VALUES ('account/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34',2,0x2281251C6F8883F7F88B2D0293D2A5B40E507E8D87128BD93E54C555E60B3BFB);
INSERT INTO `audit_chain` VALUES ('account/e4994447-efed-471e-9f7f-79ce1f3bfcba',2,0xEDD6172704EDEF56C854900384885AA8CAD0FA479316F7CD72D0F53448EA4A0C);
INSERT INTO `audit_chain` VALUES ('account/f21de5bd-6c6c-442d-8636-7e271fb49a64',2,0x877E828533BE5149BC7089055B97E94204540C5D5A6A72CC8020F2197FC5A729);
INSERT INTO `audit_chain` VALUES ('documents/8271ff27-a210-4fee-859b-08d9c1ceb397',2,0x8C37859416C329E05D1E598C236320DB7CB1014884B4E601BA4132A3DB10C51D);
INSERT INTO `audit_chain` VALUES ('seal/23010000000001',10,0xFD94CE323EE747B94D0675D813FFA26C35972F21FF109F385F8016916269D85D);
INSERT INTO `audit_chain` VALUES ('seal/23010000000002',10,0xBD0E8FC623DA1856C2E6A879E6366F7C97B98412D3D1ED6C9833D395C02E4B95);
INSERT INTO `audit_chain` VALUES ('unit/4d39ce3e-60f0-4d88-b8e5-06091adfb446',4,0x7F863CC57E92BC49921C5E72638C0077FE678D9235E0CB4B719112109326384B);
INSERT INTO `audit_chain` VALUES ('unit/8271ff27-a210-4fee-859b-08d9c1ceb397',4,0x1502F164431FD77AF043111672A7FF6608FD04F2A848C79D3E88401BA3AC7496);
INSERT INTO `audit_chain` VALUES ('use/72c0750f-5ea1-4ee9-8642-faa45f22f35e',2,0x8B8E988D7959A8E15C6091139DBE424E1B6834FADD6D36DAE187A2627912A83B);
INSERT INTO `audit_chain` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',8,0xEC6963BD14762B9A9C2B47D1EB01044E3D1AEC7A7982C8B7A15914356288E41C);
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
INSERT INTO `audit_entry` VALUES ('account/37e85589-27eb-4563-b71c-db9177b6d9e7',1,'2026-11-22 13:41:57.422','system/set-up','person.added','{\"login\":\"head-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0xD5538980EB0E4CA11326DB20B79E41F9F675C0EF82F351680F077ECE9DB8FF71);
INSERT INTO `audit_entry` VALUES ('account/37e85589-27eb-4563-b71c-db9177b6d9e7',2,'2026-11-22 13:41:57.428','system/set-up','role.granted','{\"grant\":\"113e454b-6a5d-4fca-aba7-e6349d40fd17\",\"role\":\"unit-head\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0xDCE63D990D5BED6A79BC7CED5B91941838B2FF8171D16AAA42C304957E17FAF9);
INSERT INTO `audit_entry` VALUES ('account/39bcc685-e620-42f9-9324-ab367b7c2620',1,'2026-11-22 13:41:56.985','system/set-up','person.added','{\"login\":\"finance-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x127839D5309F943A1FF43EAAC64A78FD080CBDFF68872DAA1611D9FDC1FA6B1A);
INSERT INTO `audit_entry` VALUES ('account/39bcc685-e620-42f9-9324-ab367b7c2620',2,'2026-11-22 13:41:56.997','system/set-up','role.granted','{\"grant\":\"f93c1d89-32f8-4895-98c3-b1c6e5c4fb29\",\"role\":\"finance\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x9D3214178F6444C72A796CBDDA669AF6D3D56E66A3A18758316E0EFA5428B4DB);
INSERT INTO `audit_entry` VALUES ('account/3d82e441-1ec1-40df-a0d4-56a880f72019',1,'2026-11-22 13:41:56.971','system/set-up','person.added','{\"login\":\"head-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0xC2A5903F3118B93A19F94243576387CC6116FAE07688DC16A2F42F1CACB088BA);
INSERT INTO `audit_entry` VALUES ('account/3d82e441-1ec1-40df-a0d4-56a880f72019',2,'2026-11-22 13:41:56.979','system/set-up','role.granted','{\"grant\":\"f21801d1-8a2b-42b0-8fc5-aa0b8f93ac6e\",\"role\":\"unit-head\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0xA7B512E461840DF35DB7FEBFF3558AAC84BDB16619D7016A26E67772C007477A);
INSERT INTO `audit_entry` VALUES ('account/40195aa1-525b-4f26-9109-657cd317635f',1,'2026-11-22 13:41:56.954','system/set-up','person.added','{\"login\":\"handler-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x6B0789908B362E9FD24E96DA86F95479637A9E72178A0AF1CC24A0ADDD844268);
INSERT INTO `audit_entry` VALUES ('account/40195aa1-525b-4f26-9109-657cd317635f',2,'2026-11-22 13:41:56.962','system/set-up','role.granted','{\"grant\":\"5a0b5cd1-087b-497c-8f60-6e5df8129a90\",\"role\":\"handler\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0xE35F94DC34D589D99CDDED31399852A085BF83145CB9A6604C277C96C797E0A4);
INSERT INTO `audit_entry` VALUES ('account/44615312-9720-47cc-be85-e15f5c37c394',1,'2026-11-22 13:41:57.397','system/set-up','person.added','{\"login\":\"requester-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x936CC1AD89AB679CB645FFECAAC421955686A6B69B35B73C9F85860DC5FBD71F);
INSERT INTO `audit_entry` VALUES ('account/44615312-9720-47cc-be85-e15f5c37c394',2,'2026-11-22 13:41:57.405','system/set-up','role.granted','{\"grant\":\"0e090033-aa6a-490b-9d02-6b57780ed405\",\"role\":\"requester\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x775362AE3FD6566A9A36A8BD76C245BD9E6D0BC0737AD5A9B710F3C7215294E5);
INSERT INTO `audit_entry` VALUES ('account/51cc306c-a8cf-4c9e-8b45-764960fd8f2a',1,'2026-11-22 13:41:57.410','system/set-up','person.added','{\"login\":\"handler-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x263626697B7F303ECF20DA5FEAD89E838A91D35CC239B31C901BC9E92AD772B4);
INSERT INTO `audit_entry` VALUES ('account/51cc306c-a8cf-4c9e-8b45-764960fd8f2a',2,'2026-11-22 13:41:57.417','system/set-up','role.granted','{\"grant\":\"a4aa11eb-ebba-4098-9827-baf21d6c80bd\",\"role\":\"handler\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x18035ED148053D9DD8E9850AEE7F61BDA047D6EC5B118F4D897CE283D289B962);
INSERT INTO `audit_entry` VALUES ('account/67d12fab-0b91-42fb-ae08-efe8393720eb',1,'2026-11-22 13:41:56.934','system/set-up','person.added','{\"login\":\"requester-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0xCC711206D6270F102D2BB763B8CD5D04278FA42F88F0AC5F136365C5F654A79C);
INSERT INTO `audit_entry` VALUES ('account/67d12fab-0b91-42fb-ae08-efe8393720eb',2,'2026-11-22 13:41:56.947','system/set-up','role.granted','{\"grant\":\"8032fb4b-0695-44dc-82fb-5447deb5d4b8\",\"role\":\"requester\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x3CC2E01D36D9C58D0D8343D86C93FF77F6FE20C737A808251292CF3B13BF07C8);
INSERT INTO `audit_entry` VALUES ('account/7dc18efa-959e-4271-a027-c51c983dac45',1,'2026-11-22 13:41:57.469','system/set-up','person.added','{\"login\":\"custodian-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x866F8A16AB68132B4058DB4B35C93D290AE546C1CADB29C9DE2C73FB3E26E1EA);
INSERT INTO `audit_entry` VALUES ('account/7dc18efa-959e-4271-a027-c51c983dac45',2,'2026-11-22 13:41:57.475','system/set-up','role.granted','{\"grant\":\"4092ff9b-29ba-4927-a1f4-02f58b235d94\",\"role\":\"custodian\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x672AB07C37EDEBB21223F7DCBECE1BDB03C9DBE7264075529A5E0C991B6BEF58);
INSERT INTO `audit_entry` VALUES ('account/bd79f443-5c6c-4588-b149-232c2001db15',1,'2026-11-22 13:41:57.034','system/set-up','person.added','{\"login\":\"administrator-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x17DC06BBB07CEF8A68A5266F225814DF4931F5DA442DB7C55CFF49E94CED288A);
INSERT INTO `audit_entry` VALUES ('account/bd79f443-5c6c-4588-b149-232c2001db15',2,'2026-11-22 13:41:57.044','system/set-up','role.granted','{\"grant\":\"73775502-7e9b-4ae3-b314-35e69de8ee81\",\"role\":\"flow-administrator\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x22A5E5BC4008585134DC1F7328269314CCF5FC14A5FE4A32B6E18C6EE5EFC1F8);
INSERT INTO `audit_entry` VALUES ('account/c3d472f3-a72c-4d24-add3-141cf3cc1e32',1,'2026-11-22 13:41:57.454','system/set-up','person.added','{\"login\":\"secondFinance-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0xC7859E284005D1CFDCB2D73828B66C240E2CB752F48F4FECD65ED23729E636C7);
INSERT INTO `audit_entry` VALUES ('account/c3d472f3-a72c-4d24-add3-141cf3cc1e32',2,'2026-11-22 13:41:57.464','system/set-up','role.granted','{\"grant\":\"2ec84f4c-33a3-42a2-a49b-8598dfe0faa3\",\"role\":\"finance\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x54DDD03B4E2D51A17BFAD238F61660A2F8B3DA642FEE6691F276E53B94DC8EE2);
INSERT INTO `audit_entry` VALUES ('account/d3ee142d-c4da-43c1-9835-be7a1f1c12ec',1,'2026-11-22 13:41:57.021','system/set-up','person.added','{\"login\":\"custodian-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x09BD761D53301614CE40E00540CB9A5F1BC6A022B16A04657947AF211567ACF1);
INSERT INTO `audit_entry` VALUES ('account/d3ee142d-c4da-43c1-9835-be7a1f1c12ec',2,'2026-11-22 13:41:57.029','system/set-up','role.granted','{\"grant\":\"14e39e3b-fe5b-4843-a529-900284bc0d9c\",\"role\":\"custodian\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0xE38918DA89F8F5B22F41F9CFF1B89CD0C1F52326B7358059D7BBD0B4703C9B9A);
INSERT INTO `audit_entry` VALUES ('account/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34',1,'2026-11-22 13:41:57.480','system/set-up','person.added','{\"login\":\"administrator-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x66E4EECB70C7543CDA337BD8DAC94A39337AFC37C437DD1E9DF31545CB7B9BDF);
INSERT INTO `audit_entry` VALUES ('account/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34',2,'2026-11-22 13:41:57.485','system/set-up','role.granted','{\"grant\":\"a0118123-dce5-4625-b86b-bed37ea94829\",\"role\":\"flow-administrator\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x2281251C6F8883F7F88B2D0293D2A5B40E507E8D87128BD93E54C555E60B3BFB);
INSERT INTO `audit_entry` VALUES ('account/e4994447-efed-471e-9f7f-79ce1f3bfcba',1,'2026-11-22 13:41:57.436','system/set-up','person.added','{\"login\":\"finance-4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0x2E1CF32155C529192BA05911DC85A7D78917987DF17C01AE5A50440A83F31136);
INSERT INTO `audit_entry` VALUES ('account/e4994447-efed-471e-9f7f-79ce1f3bfcba',2,'2026-11-22 13:41:57.449','system/set-up','role.granted','{\"grant\":\"8f6c736a-946e-49f1-9729-ee7ef4db659a\",\"role\":\"finance\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\"}',0xEDD6172704EDEF56C854900384885AA8CAD0FA479316F7CD72D0F53448EA4A0C);
INSERT INTO `audit_entry` VALUES ('account/f21de5bd-6c6c-442d-8636-7e271fb49a64',1,'2026-11-22 13:41:57.003','system/set-up','person.added','{\"login\":\"secondFinance-8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x8BF8752EE65DAED56EF4F3D9C6E93694E3020C23D409B32F4317E285C2DC7C81);
INSERT INTO `audit_entry` VALUES ('account/f21de5bd-6c6c-442d-8636-7e271fb49a64',2,'2026-11-22 13:41:57.013','system/set-up','role.granted','{\"grant\":\"dff165b3-4c22-4303-bcda-c7454e7a8494\",\"role\":\"finance\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\"}',0x877E828533BE5149BC7089055B97E94204540C5D5A6A72CC8020F2197FC5A729);
INSERT INTO `audit_entry` VALUES ('documents/8271ff27-a210-4fee-859b-08d9c1ceb397',1,'2026-11-22 13:41:57.219','person/67d12fab-0b91-42fb-ae08-efe8393720eb','document.kept','{\"document\":\"e00fc0ee-1a47-4b6a-9914-be4fabfa45ba\",\"sm3\":\"306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89\",\"size\":45}',0xD0C8E552BDF89FC8A43FF3CB2D4285FE9B7B8FCFE472827B7E6450B9E7701E3B);
INSERT INTO `audit_entry` VALUES ('documents/8271ff27-a210-4fee-859b-08d9c1ceb397',2,'2026-11-22 13:41:57.359','person/67d12fab-0b91-42fb-ae08-efe8393720eb','document.kept','{\"document\":\"ca246997-0e6e-4a69-a134-5865ede61cea\",\"sm3\":\"325068c1a99f2dc002026c0cce011a276da388275e4cebfb38ee3e18cfde9be9\",\"size\":45}',0x8C37859416C329E05D1E598C236320DB7CB1014884B4E601BA4132A3DB10C51D);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',1,'2026-11-22 13:41:57.076','person/maker','making.ordered','{\"making\":\"35ac50b6-bf13-4add-b678-702ed12fd501\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0xA12EB82457F53CEFE222F3168DD2804A2F110A9B01040DBF3F1C54526EDE9A36);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',2,'2026-11-22 13:41:57.156','system/filing','obligation.registered','{\"obligation\":\"23010000000001.1.making-authority\",\"event\":\"made\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T13:41:57.141Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0x3045040D4D3E651C080B5F487008B093809C6427C6D4DD641B3E5D991346904C);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',3,'2026-11-22 13:41:57.156','system/filing','obligation.inserted','{\"obligation\":\"23010000000001.1.police-registry\",\"event\":\"made\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T13:41:57.141Z\",\"policy\":\"default/1\",\"article\":\"HLJ 13, R20\"}',0xC29EB0C959E471E02E245DDE769A36F2E1AF76B720D02A0CDBEA8922720D4FA6);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',4,'2026-11-22 13:41:57.156','system/making','seal.make','{\"making\":\"35ac50b6-bf13-4add-b678-702ed12fd501\",\"edition\":1,\"key\":\"35ac50b6-bf13-4add-b678-702ed12fd501\",\"validEnd\":1826890917079}',0x4A3A26984F7E51CFD8ECA939904E547C65CA65125C605D42252E2D08C0708567);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',5,'2026-11-22 13:41:57.165','person/3d82e441-1ec1-40df-a0d4-56a880f72019','seal.rules-recorded','{\"custodian\":\"d3ee142d-c4da-43c1-9835-be7a1f1c12ec\"}',0x794A2ACD3567A13B083DB1F297C6B445D9BB2213C445A0467C1A68030323E7D3);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',6,'2026-11-22 13:41:57.175','person/bd79f443-5c6c-4588-b149-232c2001db15','flow.bound','{\"number\":1,\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\",\"rule\":\"rule-8271ff27-a210-4fee-859b-08d9c1ceb397\",\"ruleVersion\":1}',0xF28FF0AD9782CEF65821369570E7FC1DA5E92E7D00B30CAF93D379F0312B7C5A);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',7,'2026-11-22 13:41:57.201','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0x0E202940FC2B5D2135327AACCDDF1BF3E6E07789423C8407A5FA90805F83447E);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',8,'2026-11-22 13:41:57.250','person/67d12fab-0b91-42fb-ae08-efe8393720eb','use.requested','{\"use\":\"e82ac072-4c8c-4126-b060-c127842207ab\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\"}',0xB3A2079CBDA79DE5EF86FDAA50B9A00376CC24795030372C8E6751A6400D705F);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',9,'2026-11-22 13:41:57.348','system/stamping','stamp.signed','{\"stamp\":\"d982bd2d-4483-4331-836f-c20980963d6b\",\"register\":1,\"document\":\"306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\",\"edition\":1,\"signature\":\"MEUCIGXjisCCiainqb692atknDsXTGQ7EmZ6antdpA6JL0xHAiEAiFvil5oa56BOBmrJP6uhYIuuFeFfQLVL0MjAOTtKLTs=\",\"use\":\"e82ac072-4c8c-4126-b060-c127842207ab\"}',0x6133A3DB09CE3F549B4464A07E2FFCDF3560AF65AA27182F7BF9EBC03F4F756A);
INSERT INTO `audit_entry` VALUES ('seal/23010000000001',10,'2026-11-22 13:41:57.384','person/67d12fab-0b91-42fb-ae08-efe8393720eb','use.requested','{\"use\":\"72c0750f-5ea1-4ee9-8642-faa45f22f35e\",\"subject\":\"0a32aa60f9c06a76d17081a9d5ae0e44a5b78e3553d2c1f39969bbfe45760eca\"}',0xFD94CE323EE747B94D0675D813FFA26C35972F21FF109F385F8016916269D85D);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',1,'2026-11-22 13:41:57.518','person/maker','making.ordered','{\"making\":\"fbe5efc1-0f0c-4193-8b21-039787345865\",\"unit\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\",\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x529AA52EAD2F4CF1E8DF44B521F1A497979EC07AD191E542A46E476AF5731D58);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',2,'2026-11-22 13:41:57.564','system/filing','obligation.registered','{\"obligation\":\"23010000000002.1.making-authority\",\"event\":\"made\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T13:41:57.559Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0xADC796696EDFBBAEA82D873918AFDB3588A232F0FB3819A9E1CC89DD4265BFB2);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',3,'2026-11-22 13:41:57.564','system/filing','obligation.inserted','{\"obligation\":\"23010000000002.1.police-registry\",\"event\":\"made\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T13:41:57.559Z\",\"policy\":\"default/1\",\"article\":\"HLJ 13, R20\"}',0xB98F0467E642C97EC64E2880D9224660C11CDD548A471FDBCCEACF643626700F);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',4,'2026-11-22 13:41:57.564','system/making','seal.make','{\"making\":\"fbe5efc1-0f0c-4193-8b21-039787345865\",\"edition\":1,\"key\":\"fbe5efc1-0f0c-4193-8b21-039787345865\",\"validEnd\":1826890917523}',0xB4D91240AA16DAFE48E0FBD8CE6DEE1831A64E4B288425DF81C127AC8DE22B3F);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',5,'2026-11-22 13:41:57.569','person/37e85589-27eb-4563-b71c-db9177b6d9e7','seal.rules-recorded','{\"custodian\":\"7dc18efa-959e-4271-a027-c51c983dac45\"}',0x2D5E0FF73F637B842D9E2297025883797B3D7997A532B6DB4E556E74AA65FA77);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',6,'2026-11-22 13:41:57.573','person/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','flow.bound','{\"number\":1,\"flow\":\"02b6e55938ea215d1b13444e97431adb23f46e3b0d578ab57d231cd245880a91\",\"rule\":\"rule-4d39ce3e-60f0-4d88-b8e5-06091adfb446\",\"ruleVersion\":1}',0x992934D1AD2E607345C446E0CB0EF4742B8768CF6BBDCF00F790748F1DA0BB16);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',7,'2026-11-22 13:41:57.584','person/maker','seal.activate','{\"change\":2,\"from\":\"made\",\"to\":\"active\",\"reason\":\"\"}',0x4E67FDA2AE7B00DF347C287297F30F787FB468CD63FDB95D2891DE128CE18CE5);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',8,'2026-11-22 13:41:57.596','system/filing','obligation.registered','{\"obligation\":\"23010000000002.3.making-authority\",\"event\":\"lost\",\"authority\":\"making-authority\",\"due\":\"2026-11-22T13:41:57.586Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0xF5F70EDD152D717F72F8129A3B11210CA751838B28662AA83179AE8D5B5CFEB3);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',9,'2026-11-22 13:41:57.596','system/filing','obligation.inserted','{\"obligation\":\"23010000000002.3.police-registry\",\"event\":\"lost\",\"authority\":\"police-registry\",\"due\":\"2026-11-23T13:41:57.586Z\",\"policy\":\"default/1\",\"article\":\"NAT 17, NAT 19\"}',0xBEC270EE5AC4CF81458828435105162184A010E23D6809251EE5171DA0536152);
INSERT INTO `audit_entry` VALUES ('seal/23010000000002',10,'2026-11-22 13:41:57.596','person/7dc18efa-959e-4271-a027-c51c983dac45','seal.reportLoss','{\"change\":3,\"from\":\"active\",\"to\":\"lost\",\"reason\":\"遗失\",\"code\":\"lost\"}',0xBD0E8FC623DA1856C2E6A879E6366F7C97B98412D3D1ED6C9833D395C02E4B95);
INSERT INTO `audit_entry` VALUES ('unit/4d39ce3e-60f0-4d88-b8e5-06091adfb446',1,'2026-11-22 13:41:57.392','system/set-up','unit.added','{\"id\":\"4d39ce3e-60f0-4d88-b8e5-06091adfb446\",\"name\":\"黑龙江省测试有限公司2\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000024C\",\"division\":\"230100\"}',0xDA474EE75B4D92F422B9F70EAFCBD50FDFC9EF0EC8C1B516DCE05CCFA16F85F1);
INSERT INTO `audit_entry` VALUES ('unit/4d39ce3e-60f0-4d88-b8e5-06091adfb446',2,'2026-11-22 13:41:57.492','person/37e85589-27eb-4563-b71c-db9177b6d9e7','rule.set','{\"rule\":\"rule-4d39ce3e-60f0-4d88-b8e5-06091adfb446\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0xD5071DA54043013F9F5E7EE0825827E84198AB21B623B1FB0C9BB03D956CCC5E);
INSERT INTO `audit_entry` VALUES ('unit/4d39ce3e-60f0-4d88-b8e5-06091adfb446',3,'2026-11-22 13:41:57.501','person/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','flow.deployed','{\"flow\":\"02b6e55938ea215d1b13444e97431adb23f46e3b0d578ab57d231cd245880a91\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-4d39ce3e-60f0-4d88-b8e5-06091adfb446\",\"ruleVersion\":1}',0x686C32280BE74F9D62DB1CA969DB1B7BE746DE116ED098DD397DA5DAFAED46CC);
INSERT INTO `audit_entry` VALUES ('unit/4d39ce3e-60f0-4d88-b8e5-06091adfb446',4,'2026-11-22 13:41:57.549','system/making','key.recorded','{\"key\":\"fbe5efc1-0f0c-4193-8b21-039787345865\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0x7F863CC57E92BC49921C5E72638C0077FE678D9235E0CB4B719112109326384B);
INSERT INTO `audit_entry` VALUES ('unit/8271ff27-a210-4fee-859b-08d9c1ceb397',1,'2026-11-22 13:41:56.922','system/set-up','unit.added','{\"id\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\",\"name\":\"黑龙江省测试有限公司1\",\"kind\":\"enterprise\",\"creditCode\":\"91230100100000016H\",\"division\":\"230100\"}',0xC742DF73D1BBB87BF501F19A4DF647920E1EA3D531A09CA60D64A1C31D232851);
INSERT INTO `audit_entry` VALUES ('unit/8271ff27-a210-4fee-859b-08d9c1ceb397',2,'2026-11-22 13:41:57.052','person/3d82e441-1ec1-40df-a0d4-56a880f72019','rule.set','{\"rule\":\"rule-8271ff27-a210-4fee-859b-08d9c1ceb397\",\"version\":1,\"needs\":[{\"id\":\"finance\",\"who\":{\"role\":\"finance\"},\"count\":1,\"distinctFrom\":[\"requester\"],\"proof\":\"totp\"},{\"id\":\"head\",\"who\":{\"role\":\"unit-head\"},\"count\":1,\"distinctFrom\":[\"requester\",\"finance\"],\"proof\":\"totp\"}]}',0xD8B84E667F16261465383F07FFD14FBB27EF5E85A0E2C97C8804B2678B043A1A);
INSERT INTO `audit_entry` VALUES ('unit/8271ff27-a210-4fee-859b-08d9c1ceb397',3,'2026-11-22 13:41:57.063','person/bd79f443-5c6c-4588-b149-232c2001db15','flow.deployed','{\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\",\"key\":\"use\",\"version\":1,\"rule\":\"rule-8271ff27-a210-4fee-859b-08d9c1ceb397\",\"ruleVersion\":1}',0x327F1B57F56EA6830068AD146FA926C9A91AB1A59084DA1113DFA1CF411E7DDD);
INSERT INTO `audit_entry` VALUES ('unit/8271ff27-a210-4fee-859b-08d9c1ceb397',4,'2026-11-22 13:41:57.119','system/making','key.recorded','{\"key\":\"35ac50b6-bf13-4add-b678-702ed12fd501\",\"mode\":\"hsm-wrapped\",\"device\":\"test\"}',0x1502F164431FD77AF043111672A7FF6608FD04F2A848C79D3E88401BA3AC7496);
INSERT INTO `audit_entry` VALUES ('use/72c0750f-5ea1-4ee9-8642-faa45f22f35e',1,'2026-11-22 13:41:57.384','person/67d12fab-0b91-42fb-ae08-efe8393720eb','use.requested','{\"use\":\"72c0750f-5ea1-4ee9-8642-faa45f22f35e\",\"seal\":\"23010000000001\",\"document\":\"ca246997-0e6e-4a69-a134-5865ede61cea\",\"reason\":\"签订采购合同\",\"handler\":\"person/40195aa1-525b-4f26-9109-657cd317635f\",\"subject\":\"0a32aa60f9c06a76d17081a9d5ae0e44a5b78e3553d2c1f39969bbfe45760eca\",\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\"}',0x0BDAC6E28A5528F00179B77677A30A17A1816F117BBA1E255AD85153FD2737BD);
INSERT INTO `audit_entry` VALUES ('use/72c0750f-5ea1-4ee9-8642-faa45f22f35e',2,'2026-11-22 13:41:57.384','system/process','use.step','{\"step\":1,\"opened\":[\"72c0750f-5ea1-4ee9-8642-faa45f22f35e:finance\",\"72c0750f-5ea1-4ee9-8642-faa45f22f35e:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0x8B8E988D7959A8E15C6091139DBE424E1B6834FADD6D36DAE187A2627912A83B);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',1,'2026-11-22 13:41:57.250','person/67d12fab-0b91-42fb-ae08-efe8393720eb','use.requested','{\"use\":\"e82ac072-4c8c-4126-b060-c127842207ab\",\"seal\":\"23010000000001\",\"document\":\"e00fc0ee-1a47-4b6a-9914-be4fabfa45ba\",\"reason\":\"签订采购合同\",\"handler\":\"person/40195aa1-525b-4f26-9109-657cd317635f\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\",\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\"}',0x0B237754D42560F09B864616BA83A7E9CAF23E74431DF1B3E8B407DF1C89FFBB);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',2,'2026-11-22 13:41:57.250','system/process','use.step','{\"step\":1,\"opened\":[\"e82ac072-4c8c-4126-b060-c127842207ab:finance\",\"e82ac072-4c8c-4126-b060-c127842207ab:head\"],\"closed\":[],\"state\":\"6c154c057ceac4da6de8723630ee0b6e3ff303d6ef4e22d2424c6f0da4a764cc\"}',0x0CB78025254F7DE2B65B083ECE61A06A91BEAF1E22204F2FDEEC4A0619D8B9FE);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',3,'2026-11-22 13:41:57.281','person/39bcc685-e620-42f9-9324-ab367b7c2620','task.approved','{\"decision\":\"23fa7329-c316-4820-bc27-6a04bdeb944a\",\"task\":\"e82ac072-4c8c-4126-b060-c127842207ab:finance\",\"element\":\"finance\",\"counts\":\"finance\",\"proof\":\"totp\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\",\"comment\":\"\"}',0x9B3815EBBEEE466784E48AAF039D3BB78DEF5EBDC2D5299B7094A9D8E394517D);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',4,'2026-11-22 13:41:57.281','system/process','use.step','{\"step\":2,\"opened\":[],\"closed\":[{\"id\":\"e82ac072-4c8c-4126-b060-c127842207ab:finance\",\"state\":\"completed\"}],\"state\":\"632e2f8f42b03d7dc8b53ed796b2c86f0a60d670a51975a69eff5b97555cdf0b\"}',0x496FB53CF3FBBA780AF6F2CB27FEB908B48A12C94D106FA55933C6CE6DB9460A);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',5,'2026-11-22 13:41:57.301','person/3d82e441-1ec1-40df-a0d4-56a880f72019','task.approved','{\"decision\":\"75435e9f-a0bf-496c-abf5-6b7ba962929a\",\"task\":\"e82ac072-4c8c-4126-b060-c127842207ab:head\",\"element\":\"head\",\"counts\":\"head\",\"proof\":\"totp\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\",\"comment\":\"\"}',0xAD62575707A838085BE0EC832E83D8B3881B84578E16E5A817996A6C8EE391BB);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',6,'2026-11-22 13:41:57.301','system/process','use.step','{\"step\":3,\"opened\":[],\"closed\":[{\"id\":\"e82ac072-4c8c-4126-b060-c127842207ab:head\",\"state\":\"completed\"}],\"state\":\"bf0fb8f88a923122c196b41055aebd1efaa3d9144b1de9e7eba342dbd4949616\"}',0xC1BFD6CC446AD6C17C7AC3916730EE52541B5D769E2BB521C6725E88F88D28B2);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',7,'2026-11-22 13:41:57.313','system/stamping','stamp.prepared','{\"stamp\":\"d982bd2d-4483-4331-836f-c20980963d6b\",\"document\":\"306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89\",\"place\":\"1:1205:2000\",\"edition\":1}',0xCB8C901F1929DE8A4DDFD5F4AAAF356BCD2414FF1DB751D49D2471B765E7CA7A);
INSERT INTO `audit_entry` VALUES ('use/e82ac072-4c8c-4126-b060-c127842207ab',8,'2026-11-22 13:41:57.348','system/stamping','stamp.signed','{\"stamp\":\"d982bd2d-4483-4331-836f-c20980963d6b\",\"register\":1,\"document\":\"306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89\",\"subject\":\"fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc\",\"edition\":1,\"signature\":\"MEUCIGXjisCCiainqb692atknDsXTGQ7EmZ6antdpA6JL0xHAiEAiFvil5oa56BOBmrJP6uhYIuuFeFfQLVL0MjAOTtKLTs=\"}',0xEC6963BD14762B9A9C2B47D1EB01044E3D1AEC7A7982C8B7A15914356288E41C);
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
DROP TABLE IF EXISTS `calendar_year`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `calendar_year` (
  `year` int(11) NOT NULL,
  `version` int(11) NOT NULL,
  `holidays` mediumtext NOT NULL,
  `working_weekends` mediumtext NOT NULL,
  `source` varchar(500) NOT NULL,
  `set_by` varchar(60) NOT NULL,
  `set_at` datetime(3) NOT NULL,
  PRIMARY KEY (`year`,`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `calendar_year` WRITE;
/*!40000 ALTER TABLE `calendar_year` DISABLE KEYS */;
/*!40000 ALTER TABLE `calendar_year` ENABLE KEYS */;
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
  `on_behalf_of` varchar(36) DEFAULT NULL,
  `outvoted` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `decision_once` (`task_id`,`person_id`),
  KEY `decision_instance` (`instance_id`),
  KEY `decision_person` (`person_id`,`at`,`id`),
  CONSTRAINT `decision_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `decision` WRITE;
/*!40000 ALTER TABLE `decision` DISABLE KEYS */;
INSERT INTO `decision` VALUES ('23fa7329-c316-4820-bc27-6a04bdeb944a','e82ac072-4c8c-4126-b060-c127842207ab','e82ac072-4c8c-4126-b060-c127842207ab:finance','39bcc685-e620-42f9-9324-ab367b7c2620','finance','approved','totp','fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc','','2026-11-22 13:41:57.258',NULL,NULL,NULL,0);
INSERT INTO `decision` VALUES ('75435e9f-a0bf-496c-abf5-6b7ba962929a','e82ac072-4c8c-4126-b060-c127842207ab','e82ac072-4c8c-4126-b060-c127842207ab:head','3d82e441-1ec1-40df-a0d4-56a880f72019','head','approved','totp','fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc','','2026-11-22 13:41:57.287',NULL,NULL,NULL,0);
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
INSERT INTO `document` VALUES ('ca246997-0e6e-4a69-a134-5865ede61cea','325068c1a99f2dc002026c0cce011a276da388275e4cebfb38ee3e18cfde9be9',45,'合同.pdf','application/pdf','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','2026-11-22 13:41:57.357');
INSERT INTO `document` VALUES ('e00fc0ee-1a47-4b6a-9914-be4fabfa45ba','306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89',45,'合同.pdf','application/pdf','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','2026-11-22 13:41:57.217');
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
INSERT INTO `duty` VALUES ('23010000000002.3.tell-concerned','seal','23010000000002',3,'tell-concerned','making-authority','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.586','default/1','AY 12, HLJ0 21','2026-11-22 14:41:57.586','open',0,NULL,NULL,'2026-11-22 13:41:57.590');
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
INSERT INTO `event` VALUES (1,'seal.made','/api/v1/seals/23010000000001','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.153');
INSERT INTO `event` VALUES (2,'seal.active','/api/v1/seals/23010000000001','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.195');
INSERT INTO `event` VALUES (3,'use.created','/api/v1/uses/e82ac072-4c8c-4126-b060-c127842207ab','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.245');
INSERT INTO `event` VALUES (4,'task.created','/api/v1/tasks/e82ac072-4c8c-4126-b060-c127842207ab%3Afinance','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.246');
INSERT INTO `event` VALUES (5,'task.created','/api/v1/tasks/e82ac072-4c8c-4126-b060-c127842207ab%3Ahead','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.246');
INSERT INTO `event` VALUES (6,'use.decided','/api/v1/uses/e82ac072-4c8c-4126-b060-c127842207ab','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.280');
INSERT INTO `event` VALUES (7,'use.decided','/api/v1/uses/e82ac072-4c8c-4126-b060-c127842207ab','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.300');
INSERT INTO `event` VALUES (8,'use.created','/api/v1/uses/72c0750f-5ea1-4ee9-8642-faa45f22f35e','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.379');
INSERT INTO `event` VALUES (9,'task.created','/api/v1/tasks/72c0750f-5ea1-4ee9-8642-faa45f22f35e%3Afinance','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.381');
INSERT INTO `event` VALUES (10,'task.created','/api/v1/tasks/72c0750f-5ea1-4ee9-8642-faa45f22f35e%3Ahead','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.381');
INSERT INTO `event` VALUES (11,'seal.made','/api/v1/seals/23010000000002','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.563');
INSERT INTO `event` VALUES (12,'seal.active','/api/v1/seals/23010000000002','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.582');
INSERT INTO `event` VALUES (13,'seal.lost','/api/v1/seals/23010000000002','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.592');
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
  `process_id` varchar(100) DEFAULT NULL,
  `version_tag` varchar(100) DEFAULT NULL,
  PRIMARY KEY (`hash`),
  UNIQUE KEY `flow_version` (`unit_id`,`flow_key`,`version`),
  KEY `flow_rule` (`rule_id`,`rule_version`),
  KEY `flow_process` (`unit_id`,`process_id`,`version_tag`,`deployed_at`),
  CONSTRAINT `flow_rule` FOREIGN KEY (`rule_id`, `rule_version`) REFERENCES `approval_rule` (`id`, `version`),
  CONSTRAINT `flow_unit` FOREIGN KEY (`unit_id`) REFERENCES `unit` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow` WRITE;
/*!40000 ALTER TABLE `flow` DISABLE KEYS */;
INSERT INTO `flow` VALUES ('02b6e55938ea215d1b13444e97431adb23f46e3b0d578ab57d231cd245880a91','use',1,'4d39ce3e-60f0-4d88-b8e5-06091adfb446','用印审批','rule-4d39ce3e-60f0-4d88-b8e5-06091adfb446',1,0x3C646566696E6974696F6E732F3E,0x7B22666F726D6174223A322C2270726F63657373223A227374616E64696E67222C2266726F7A656E223A5B5D2C2263616C6C73223A5B5D2C22666F726D5265616473223A5B5D2C22656C656D656E7473223A7B227374616E64696E67223A7B2274797065223A2270726F63657373222C226964223A227374616E64696E67222C226E6F646573223A5B2261736B6564222C227374616D70222C227374616D706564225D2C22737461727473223A5B2261736B6564225D2C226576656E7453756250726F636573736573223A5B5D2C2264617461223A5B5D7D2C2261736B6564223A7B2274797065223A2273746172744576656E74222C226964223A2261736B6564222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B5D2C226F7574676F696E67223A5B22746F2D7374616D70225D2C22696E74657272757074696E67223A747275657D2C227374616D70223A7B2274797065223A22736572766963655461736B222C226964223A227374616D70222C226E616D65223A22E794A8E58DB0222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B22746F2D7374616D70225D2C226F7574676F696E67223A5B22746F2D656E64225D2C22626F756E64617279223A5B5D2C2273657276696365223A7B226B696E64223A227374616D70222C2272657065617473223A66616C73657D7D2C227374616D706564223A7B2274797065223A22656E644576656E74222C226964223A227374616D706564222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B22746F2D656E64225D2C226F7574676F696E67223A5B5D7D7D2C22666C6F7773223A7B22746F2D7374616D70223A7B226964223A22746F2D7374616D70222C22736F75726365223A2261736B6564222C22746172676574223A227374616D70227D2C22746F2D656E64223A7B226964223A22746F2D656E64222C22736F75726365223A227374616D70222C22746172676574223A227374616D706564227D7D7D,'person/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','2026-11-22 13:41:57.497','standing',NULL);
INSERT INTO `flow` VALUES ('1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc','use',1,'8271ff27-a210-4fee-859b-08d9c1ceb397','用印审批','rule-8271ff27-a210-4fee-859b-08d9c1ceb397',1,0x3C646566696E6974696F6E732F3E,0x7B22666F726D6174223A322C2270726F63657373223A227374616E64696E67222C2266726F7A656E223A5B5D2C2263616C6C73223A5B5D2C22666F726D5265616473223A5B5D2C22656C656D656E7473223A7B227374616E64696E67223A7B2274797065223A2270726F63657373222C226964223A227374616E64696E67222C226E6F646573223A5B2261736B6564222C227374616D70222C227374616D706564225D2C22737461727473223A5B2261736B6564225D2C226576656E7453756250726F636573736573223A5B5D2C2264617461223A5B5D7D2C2261736B6564223A7B2274797065223A2273746172744576656E74222C226964223A2261736B6564222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B5D2C226F7574676F696E67223A5B22746F2D7374616D70225D2C22696E74657272757074696E67223A747275657D2C227374616D70223A7B2274797065223A22736572766963655461736B222C226964223A227374616D70222C226E616D65223A22E794A8E58DB0222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B22746F2D7374616D70225D2C226F7574676F696E67223A5B22746F2D656E64225D2C22626F756E64617279223A5B5D2C2273657276696365223A7B226B696E64223A227374616D70222C2272657065617473223A66616C73657D7D2C227374616D706564223A7B2274797065223A22656E644576656E74222C226964223A227374616D706564222C2273636F7065223A227374616E64696E67222C22696E636F6D696E67223A5B22746F2D656E64225D2C226F7574676F696E67223A5B5D7D7D2C22666C6F7773223A7B22746F2D7374616D70223A7B226964223A22746F2D7374616D70222C22736F75726365223A2261736B6564222C22746172676574223A227374616D70227D2C22746F2D656E64223A7B226964223A22746F2D656E64222C22736F75726365223A227374616D70222C22746172676574223A227374616D706564227D7D7D,'person/bd79f443-5c6c-4588-b149-232c2001db15','2026-11-22 13:41:57.060','standing',NULL);
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
INSERT INTO `flow_binding` VALUES ('23010000000001',1,'1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc','person/bd79f443-5c6c-4588-b149-232c2001db15','2026-11-22 13:41:57.172');
INSERT INTO `flow_binding` VALUES ('23010000000002',1,'02b6e55938ea215d1b13444e97431adb23f46e3b0d578ab57d231cd245880a91','person/e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','2026-11-22 13:41:57.572');
/*!40000 ALTER TABLE `flow_binding` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_delivery`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_delivery` (
  `id` varchar(36) NOT NULL,
  `message_id` varchar(100) NOT NULL,
  `instance_id` varchar(48) NOT NULL,
  `subscription_id` varchar(160) NOT NULL,
  `state` varchar(8) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `flow_delivery_once` (`message_id`,`instance_id`,`subscription_id`,`created_at`),
  KEY `flow_delivery_pending` (`instance_id`,`state`),
  CONSTRAINT `flow_delivery_message` FOREIGN KEY (`message_id`) REFERENCES `flow_message` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_delivery` WRITE;
/*!40000 ALTER TABLE `flow_delivery` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_delivery` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_file`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_file` (
  `flow_hash` char(64) NOT NULL,
  `name` varchar(200) NOT NULL,
  `content` mediumtext NOT NULL,
  PRIMARY KEY (`flow_hash`,`name`),
  CONSTRAINT `flow_file_of` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_file` WRITE;
/*!40000 ALTER TABLE `flow_file` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_file` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_form`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_form` (
  `flow_hash` char(64) NOT NULL,
  `form_id` varchar(100) NOT NULL,
  `content` mediumtext NOT NULL,
  PRIMARY KEY (`flow_hash`,`form_id`),
  CONSTRAINT `flow_form_of` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_form` WRITE;
/*!40000 ALTER TABLE `flow_form` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_form` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_message`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_message` (
  `id` varchar(100) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `kind` varchar(8) NOT NULL,
  `name` varchar(200) NOT NULL,
  `correlation_key` varchar(200) DEFAULT NULL,
  `variables` mediumtext NOT NULL,
  `sent_by` varchar(60) NOT NULL,
  `from_instance` varchar(48) DEFAULT NULL,
  `from_element` varchar(100) DEFAULT NULL,
  `sent_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  `state` varchar(16) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `flow_message_waits` (`unit_id`,`kind`,`name`,`correlation_key`,`state`,`sent_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_message` WRITE;
/*!40000 ALTER TABLE `flow_message` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_message` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_part`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_part` (
  `flow_hash` char(64) NOT NULL,
  `kind` varchar(8) NOT NULL,
  `name` varchar(200) NOT NULL,
  `file` varchar(200) NOT NULL,
  PRIMARY KEY (`flow_hash`,`kind`,`name`),
  KEY `flow_part_named` (`kind`,`name`),
  CONSTRAINT `flow_part_of` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_part` WRITE;
/*!40000 ALTER TABLE `flow_part` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_part` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_scenario`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_scenario` (
  `flow_hash` char(64) NOT NULL,
  `number` int(11) NOT NULL,
  `name` varchar(200) NOT NULL,
  `content` mediumtext NOT NULL,
  PRIMARY KEY (`flow_hash`,`number`),
  CONSTRAINT `flow_scenario_of` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_scenario` WRITE;
/*!40000 ALTER TABLE `flow_scenario` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_scenario` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flow_subscription`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flow_subscription` (
  `instance_id` varchar(48) NOT NULL,
  `id` varchar(160) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `element` varchar(100) NOT NULL,
  `kind` varchar(8) NOT NULL,
  `name` varchar(200) NOT NULL,
  `correlation_key` varchar(200) DEFAULT NULL,
  `taken` tinyint(4) NOT NULL,
  `since_at` datetime(3) NOT NULL,
  PRIMARY KEY (`instance_id`,`id`),
  KEY `flow_subscription_waits` (`unit_id`,`kind`,`name`,`correlation_key`,`taken`,`since_at`),
  CONSTRAINT `flow_subscription_of` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flow_subscription` WRITE;
/*!40000 ALTER TABLE `flow_subscription` DISABLE KEYS */;
/*!40000 ALTER TABLE `flow_subscription` ENABLE KEYS */;
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
DROP TABLE IF EXISTS `incident`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `incident` (
  `instance_id` varchar(48) NOT NULL,
  `id` varchar(160) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `element` varchar(100) NOT NULL,
  `code` varchar(64) NOT NULL,
  `message` varchar(1000) NOT NULL,
  `since_at` datetime(3) NOT NULL,
  `resolved_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`instance_id`,`id`),
  KEY `incident_unit` (`unit_id`,`resolved_at`,`since_at`),
  CONSTRAINT `incident_of` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `incident` WRITE;
/*!40000 ALTER TABLE `incident` DISABLE KEYS */;
/*!40000 ALTER TABLE `incident` ENABLE KEYS */;
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
  `suspended_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `instance_host` (`host`,`host_id`),
  KEY `instance_flow` (`flow_hash`),
  KEY `instance_unit` (`unit_id`,`created_at`),
  CONSTRAINT `instance_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `instance` WRITE;
/*!40000 ALTER TABLE `instance` DISABLE KEYS */;
INSERT INTO `instance` VALUES ('72c0750f-5ea1-4ee9-8642-faa45f22f35e','use','72c0750f-5ea1-4ee9-8642-faa45f22f35e','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc','rule-8271ff27-a210-4fee-859b-08d9c1ceb397',1,1,'{\"documents\":[{\"id\":\"ca246997-0e6e-4a69-a134-5865ede61cea\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"325068c1a99f2dc002026c0cce011a276da388275e4cebfb38ee3e18cfde9be9\"}],\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/67d12fab-0b91-42fb-ae08-efe8393720eb\",\"rule\":{\"id\":\"rule-8271ff27-a210-4fee-859b-08d9c1ceb397\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\",\"use\":\"72c0750f-5ea1-4ee9-8642-faa45f22f35e\"}','0a32aa60f9c06a76d17081a9d5ae0e44a5b78e3553d2c1f39969bbfe45760eca',1,0xAB562A2E492D50B232AC0500,'open','2026-11-22 13:41:57.366',NULL,NULL);
INSERT INTO `instance` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab','use','e82ac072-4c8c-4126-b060-c127842207ab','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc','rule-8271ff27-a210-4fee-859b-08d9c1ceb397',1,1,'{\"documents\":[{\"id\":\"e00fc0ee-1a47-4b6a-9914-be4fabfa45ba\",\"name\":\"合同.pdf\",\"place\":{\"left\":120.5,\"page\":1,\"top\":200},\"size\":45,\"sm3\":\"306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89\"}],\"flow\":\"1c60255776e24a315608a1a7f137c3201e46d1f117ab1d0a2faf98d3c0dd33bc\",\"form\":{\"amount\":5000},\"number\":1,\"profile\":\"GM.sm2seal\",\"purpose\":\"签订采购合同\",\"requester\":\"person/67d12fab-0b91-42fb-ae08-efe8393720eb\",\"rule\":{\"id\":\"rule-8271ff27-a210-4fee-859b-08d9c1ceb397\",\"version\":1},\"seal\":\"23010000000001\",\"unit\":\"8271ff27-a210-4fee-859b-08d9c1ceb397\",\"use\":\"e82ac072-4c8c-4126-b060-c127842207ab\"}','fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc',3,0xAB562A2E492D50B232D6514A494DCE4C494D51B252CA484D4C51AA0500,'open','2026-11-22 13:41:57.230',NULL,NULL);
/*!40000 ALTER TABLE `instance` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `instance_call`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `instance_call` (
  `instance_id` varchar(48) NOT NULL,
  `job_id` varchar(160) NOT NULL,
  `element` varchar(100) NOT NULL,
  `process_id` varchar(100) NOT NULL,
  `flow_hash` char(64) NOT NULL,
  `bound_at` datetime(3) NOT NULL,
  PRIMARY KEY (`instance_id`,`job_id`),
  KEY `instance_call_flow` (`flow_hash`),
  CONSTRAINT `instance_call_flow` FOREIGN KEY (`flow_hash`) REFERENCES `flow` (`hash`),
  CONSTRAINT `instance_call_of` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `instance_call` WRITE;
/*!40000 ALTER TABLE `instance_call` DISABLE KEYS */;
/*!40000 ALTER TABLE `instance_call` ENABLE KEYS */;
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
  `actor` varchar(60) DEFAULT NULL,
  `reason` varchar(1000) DEFAULT NULL,
  `on_behalf_of` varchar(36) DEFAULT NULL,
  `concerns` varchar(160) DEFAULT NULL,
  PRIMARY KEY (`instance_id`,`number`),
  CONSTRAINT `instance_history_instance` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `instance_history` WRITE;
/*!40000 ALTER TABLE `instance_history` DISABLE KEYS */;
INSERT INTO `instance_history` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab',1,2,'finance','approve','2026-11-22 13:41:57.258','person/39bcc685-e620-42f9-9324-ab367b7c2620',NULL,NULL,NULL);
INSERT INTO `instance_history` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab',2,3,'head','approve','2026-11-22 13:41:57.287','person/3d82e441-1ec1-40df-a0d4-56a880f72019',NULL,NULL,NULL);
/*!40000 ALTER TABLE `instance_history` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `intervention`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `intervention` (
  `id` varchar(36) NOT NULL,
  `batch_id` varchar(36) DEFAULT NULL,
  `instance_id` varchar(48) NOT NULL,
  `unit_id` varchar(36) NOT NULL,
  `act` mediumtext NOT NULL,
  `reason` varchar(1000) NOT NULL,
  `state` varchar(16) NOT NULL,
  `proposed_by` varchar(60) NOT NULL,
  `proposed_at` datetime(3) NOT NULL,
  `confirmed_by` varchar(60) DEFAULT NULL,
  `done_at` datetime(3) DEFAULT NULL,
  `refused_by` varchar(60) DEFAULT NULL,
  `refused_at` datetime(3) DEFAULT NULL,
  `refusal` varchar(1000) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `intervention_instance` (`instance_id`,`proposed_at`),
  KEY `intervention_unit` (`unit_id`,`state`,`proposed_at`),
  KEY `intervention_batch` (`batch_id`),
  CONSTRAINT `intervention_of` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `intervention` WRITE;
/*!40000 ALTER TABLE `intervention` DISABLE KEYS */;
/*!40000 ALTER TABLE `intervention` ENABLE KEYS */;
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
INSERT INTO `making` VALUES ('35ac50b6-bf13-4add-b678-702ed12fd501','23010000000001',1,'8271ff27-a210-4fee-859b-08d9c1ceb397','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司1\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 13:41:57.074','2026-11-22 13:41:57.141');
INSERT INTO `making` VALUES ('fbe5efc1-0f0c-4193-8b21-039787345865','23010000000002',1,'4d39ce3e-60f0-4d88-b8e5-06091adfb446','{\"subtype\":\"statutory-name\",\"name\":\"黑龙江省测试有限公司2\",\"width\":40,\"height\":40,\"keyMode\":\"hsm-wrapped\",\"validYears\":1}',0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,'done',NULL,'person/maker','2026-11-22 13:41:57.517','2026-11-22 13:41:57.559');
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
INSERT INTO `obligation` VALUES ('23010000000001.1.making-authority','23010000000001',1,'making-authority','8271ff27-a210-4fee-859b-08d9c1ceb397','made','2026-11-22 13:41:57.141','made',1,'default/1','R20','NAT 17, NAT 19',0,'making-authority','2026-11-22 13:41:57.141','2026-11-22 13:41:57.141','done',0,'23010000000001-1','2026-11-22 13:41:57.141','2026-11-22 13:41:57.141',0,NULL,'2026-11-22 13:41:57.141',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.141');
INSERT INTO `obligation` VALUES ('23010000000001.1.police-registry','23010000000001',1,'police-registry','8271ff27-a210-4fee-859b-08d9c1ceb397','made','2026-11-22 13:41:57.141','made',1,'default/1','R20','HLJ 13, R20',0,'making-authority','2026-11-23 13:41:57.141','2026-11-23 07:41:57.141','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 13:41:57.141',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.141');
INSERT INTO `obligation` VALUES ('23010000000002.1.making-authority','23010000000002',1,'making-authority','4d39ce3e-60f0-4d88-b8e5-06091adfb446','made','2026-11-22 13:41:57.559','made',1,'default/1','R20','NAT 17, NAT 19',0,'making-authority','2026-11-22 13:41:57.559','2026-11-22 13:41:57.559','done',0,'23010000000002-1','2026-11-22 13:41:57.559','2026-11-22 13:41:57.559',0,NULL,'2026-11-22 13:41:57.559',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.559');
INSERT INTO `obligation` VALUES ('23010000000002.1.police-registry','23010000000002',1,'police-registry','4d39ce3e-60f0-4d88-b8e5-06091adfb446','made','2026-11-22 13:41:57.559','made',1,'default/1','R20','HLJ 13, R20',0,'making-authority','2026-11-23 13:41:57.559','2026-11-23 07:41:57.559','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 13:41:57.559',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.559');
INSERT INTO `obligation` VALUES ('23010000000002.3.making-authority','23010000000002',3,'making-authority','4d39ce3e-60f0-4d88-b8e5-06091adfb446','lost','2026-11-22 13:41:57.586','lost',1,'default/1','R22','NAT 17, NAT 19',0,'making-authority','2026-11-22 13:41:57.586','2026-11-22 13:41:57.586','done',0,'23010000000002-3','2026-11-22 13:41:57.586','2026-11-22 13:41:57.586',0,NULL,'2026-11-22 13:41:57.586',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.586');
INSERT INTO `obligation` VALUES ('23010000000002.3.police-registry','23010000000002',3,'police-registry','4d39ce3e-60f0-4d88-b8e5-06091adfb446','lost','2026-11-22 13:41:57.586','lost',1,'default/1','R22','NAT 17, NAT 19',0,'making-authority','2026-11-23 13:41:57.586','2026-11-23 07:41:57.586','open',0,NULL,NULL,NULL,0,NULL,'2026-11-22 13:41:57.586',NULL,NULL,NULL,NULL,'2026-11-22 13:41:57.586');
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
INSERT INTO `outbox` VALUES (1,'filing-due','23010000000001.1.police-registry','{}','2026-11-22 13:41:57.141',0,'2026-11-22 13:41:57.141',NULL);
INSERT INTO `outbox` VALUES (2,'filing-due','23010000000002.1.police-registry','{}','2026-11-22 13:41:57.559',0,'2026-11-22 13:41:57.559',NULL);
INSERT INTO `outbox` VALUES (3,'filing-due','23010000000002.3.police-registry','{}','2026-11-22 13:41:57.586',0,'2026-11-22 13:41:57.586',NULL);
INSERT INTO `outbox` VALUES (4,'seal-changed','23010000000002','{\"change\":3}','2026-11-22 13:41:57.586',0,'2026-11-22 13:41:57.586',NULL);
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
INSERT INTO `person` VALUES ('37e85589-27eb-4563-b71c-db9177b6d9e7','head-4d39ce3e-60f0-4d88-b8e5-06091adfb446','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.420');
INSERT INTO `person` VALUES ('39bcc685-e620-42f9-9324-ab367b7c2620','finance-8271ff27-a210-4fee-859b-08d9c1ceb397','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:56.983');
INSERT INTO `person` VALUES ('3d82e441-1ec1-40df-a0d4-56a880f72019','head-8271ff27-a210-4fee-859b-08d9c1ceb397','head 人','head@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:56.967');
INSERT INTO `person` VALUES ('40195aa1-525b-4f26-9109-657cd317635f','handler-8271ff27-a210-4fee-859b-08d9c1ceb397','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:56.951');
INSERT INTO `person` VALUES ('44615312-9720-47cc-be85-e15f5c37c394','requester-4d39ce3e-60f0-4d88-b8e5-06091adfb446','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.395');
INSERT INTO `person` VALUES ('51cc306c-a8cf-4c9e-8b45-764960fd8f2a','handler-4d39ce3e-60f0-4d88-b8e5-06091adfb446','handler 人','handler@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.408');
INSERT INTO `person` VALUES ('67d12fab-0b91-42fb-ae08-efe8393720eb','requester-8271ff27-a210-4fee-859b-08d9c1ceb397','requester 人','requester@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:56.931');
INSERT INTO `person` VALUES ('7dc18efa-959e-4271-a027-c51c983dac45','custodian-4d39ce3e-60f0-4d88-b8e5-06091adfb446','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.467');
INSERT INTO `person` VALUES ('bd79f443-5c6c-4588-b149-232c2001db15','administrator-8271ff27-a210-4fee-859b-08d9c1ceb397','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.032');
INSERT INTO `person` VALUES ('c3d472f3-a72c-4d24-add3-141cf3cc1e32','secondFinance-4d39ce3e-60f0-4d88-b8e5-06091adfb446','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.452');
INSERT INTO `person` VALUES ('d3ee142d-c4da-43c1-9835-be7a1f1c12ec','custodian-8271ff27-a210-4fee-859b-08d9c1ceb397','custodian 人','custodian@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.016');
INSERT INTO `person` VALUES ('e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','administrator-4d39ce3e-60f0-4d88-b8e5-06091adfb446','administrator 人','administrator@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.478');
INSERT INTO `person` VALUES ('e4994447-efed-471e-9f7f-79ce1f3bfcba','finance-4d39ce3e-60f0-4d88-b8e5-06091adfb446','finance 人','finance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.434');
INSERT INTO `person` VALUES ('f21de5bd-6c6c-442d-8636-7e271fb49a64','secondFinance-8271ff27-a210-4fee-859b-08d9c1ceb397','secondFinance 人','secondFinance@example.org','',NULL,0,NULL,NULL,0,NULL,NULL,'2026-11-22 13:41:57.001');
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
INSERT INTO `role_grant` VALUES ('0e090033-aa6a-490b-9d02-6b57780ed405','44615312-9720-47cc-be85-e15f5c37c394','requester','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.404',NULL);
INSERT INTO `role_grant` VALUES ('113e454b-6a5d-4fca-aba7-e6349d40fd17','37e85589-27eb-4563-b71c-db9177b6d9e7','unit-head','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.427',NULL);
INSERT INTO `role_grant` VALUES ('14e39e3b-fe5b-4843-a529-900284bc0d9c','d3ee142d-c4da-43c1-9835-be7a1f1c12ec','custodian','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.027',NULL);
INSERT INTO `role_grant` VALUES ('2ec84f4c-33a3-42a2-a49b-8598dfe0faa3','c3d472f3-a72c-4d24-add3-141cf3cc1e32','finance','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.463',NULL);
INSERT INTO `role_grant` VALUES ('4092ff9b-29ba-4927-a1f4-02f58b235d94','7dc18efa-959e-4271-a027-c51c983dac45','custodian','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.474',NULL);
INSERT INTO `role_grant` VALUES ('5a0b5cd1-087b-497c-8f60-6e5df8129a90','40195aa1-525b-4f26-9109-657cd317635f','handler','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:56.960',NULL);
INSERT INTO `role_grant` VALUES ('73775502-7e9b-4ae3-b314-35e69de8ee81','bd79f443-5c6c-4588-b149-232c2001db15','flow-administrator','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.040',NULL);
INSERT INTO `role_grant` VALUES ('8032fb4b-0695-44dc-82fb-5447deb5d4b8','67d12fab-0b91-42fb-ae08-efe8393720eb','requester','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:56.945',NULL);
INSERT INTO `role_grant` VALUES ('8f6c736a-946e-49f1-9729-ee7ef4db659a','e4994447-efed-471e-9f7f-79ce1f3bfcba','finance','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.447',NULL);
INSERT INTO `role_grant` VALUES ('a0118123-dce5-4625-b86b-bed37ea94829','e1a88cc2-9d9a-4d4f-9729-b18b906e0b34','flow-administrator','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.484',NULL);
INSERT INTO `role_grant` VALUES ('a4aa11eb-ebba-4098-9827-baf21d6c80bd','51cc306c-a8cf-4c9e-8b45-764960fd8f2a','handler','4d39ce3e-60f0-4d88-b8e5-06091adfb446','2026-11-22 13:41:57.416',NULL);
INSERT INTO `role_grant` VALUES ('dff165b3-4c22-4303-bcda-c7454e7a8494','f21de5bd-6c6c-442d-8636-7e271fb49a64','finance','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:57.011',NULL);
INSERT INTO `role_grant` VALUES ('f21801d1-8a2b-42b0-8fc5-aa0b8f93ac6e','3d82e441-1ec1-40df-a0d4-56a880f72019','unit-head','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:56.978',NULL);
INSERT INTO `role_grant` VALUES ('f93c1d89-32f8-4895-98c3-b1c6e5c4fb29','39bcc685-e620-42f9-9324-ab367b7c2620','finance','8271ff27-a210-4fee-859b-08d9c1ceb397','2026-11-22 13:41:56.996',NULL);
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
INSERT INTO `schema_migration` VALUES ('0001-people.sql','c3f4be367e229ecdc680000019e59a6900f382da093129dcc4212aab3e79d723',5,5,'2026-11-22 13:41:56.395');
INSERT INTO `schema_migration` VALUES ('0002-requests.sql','55e978b737ca282de58a372ff3eed7370eaee27b044b72f2f5df9db04e418163',3,3,'2026-11-22 13:41:56.405');
INSERT INTO `schema_migration` VALUES ('0003-audit.sql','1f394f08709d3bc2888b40579a13ba181a3ac160064a35ba6e51049120bd1177',4,4,'2026-11-22 13:41:56.418');
INSERT INTO `schema_migration` VALUES ('0004-documents.sql','8cd940a24e3c903dfc40c4c9b0df11690e87ad55dbbf3d1ab05a977c930a9b4f',1,1,'2026-11-22 13:41:56.423');
INSERT INTO `schema_migration` VALUES ('0005-seals.sql','8fcd047cbacbf757a2a3ecae6f097d493cbf38bee8aabe5ed6f5d7509d08a6fc',7,7,'2026-11-22 13:41:56.449');
INSERT INTO `schema_migration` VALUES ('0006-flows.sql','08b41dea3eeb28fe33b5a2e5eda7d5ec310e50b6c440fe7dd687290ffe6c5bbd',3,3,'2026-11-22 13:41:56.462');
INSERT INTO `schema_migration` VALUES ('0007-uses.sql','db8e91ceec96a43e6b44bb6bdad2c3376ac57b7fb9995c4ce50a722c7cdc556c',9,9,'2026-11-22 13:41:56.510');
INSERT INTO `schema_migration` VALUES ('0008-instance.sql','38c2dc01509b3c7876fc77008c8e7eaf0f7501eb2b7558868d65fb90e26c6ae4',27,27,'2026-11-22 13:41:56.618');
INSERT INTO `schema_migration` VALUES ('0009-filing.sql','64329cbf6805281d2c20a9ef7fbd1d225e4b9605c25b1881761f0b4f1dcef440',1,1,'2026-11-22 13:41:56.625');
INSERT INTO `schema_migration` VALUES ('0010-custody.sql','07ace4eb76ea1d596ab412205551ecf38d3cfca8d27ee194751d78248fd1f1fe',8,8,'2026-11-22 13:41:56.665');
INSERT INTO `schema_migration` VALUES ('0011-systems.sql','79942acbdadb1a0e83c0c9c6d93ed1ff8f5dfb6e09b3cda736b37b3845e2bf43',8,8,'2026-11-22 13:41:56.695');
INSERT INTO `schema_migration` VALUES ('0012-life.sql','eee342e06c24fc8e0fb24070eb79e31f0b8b234a07c3c0b5b9894150d5900679',6,6,'2026-11-22 13:41:56.721');
INSERT INTO `schema_migration` VALUES ('0013-trust.sql','75eddc92fbb189dfa4c8d7894aae3d0283caffcd4da903e5fe9b19642cb88a45',3,3,'2026-11-22 13:41:56.732');
INSERT INTO `schema_migration` VALUES ('0014-lists.sql','54214c7912a867bf20db2cb5a246890d86ace46f181e1a1f33d7ea788f647a87',1,1,'2026-11-22 13:41:56.738');
INSERT INTO `schema_migration` VALUES ('0015-duties.sql','4fb17b02003224e08e839759299998a61dd744a6c4c9d51667b2f14c2640103e',1,1,'2026-11-22 13:41:56.744');
INSERT INTO `schema_migration` VALUES ('0016-filing-notices.sql','9cc3fb140a3aa650091b1991cde731534fb13fc9153aabd67423fc166e8e3e15',1,1,'2026-11-22 13:41:56.749');
INSERT INTO `schema_migration` VALUES ('0017-register-by-seal.sql','91d875bbe0028d508fc63039f72c800c2a52e21c5f281807b22522da39d56ff2',1,1,'2026-11-22 13:41:56.754');
INSERT INTO `schema_migration` VALUES ('0018-flow-operation.sql','e965bb8bc980a56787088d1b534ed20bbfafe50b65e5b7362711f31eaf509908',13,13,'2026-11-22 13:41:56.806');
INSERT INTO `schema_migration` VALUES ('0019-task-acts.sql','c9179384cbe1c88fbf38498a959c866c8c5eb8f67223eb82dd7cd34bfa0e0474',10,10,'2026-11-22 13:41:56.841');
INSERT INTO `schema_migration` VALUES ('0020-calendar.sql','3c82393c86039d820860ddb79e7baae6766112dc31fbdc5deedcd51feb6f6b17',1,1,'2026-11-22 13:41:56.844');
INSERT INTO `schema_migration` VALUES ('0021-flow-files.sql','8705f986323819d708fa3d6e85dc7f54fff85d3366d7825c6a94146daa1d7f6b',3,3,'2026-11-22 13:41:56.856');
INSERT INTO `schema_migration` VALUES ('0022-intervention-refusal.sql','bc10b506715f5a83c1303c3d5086fba85cc11612c86745d94749690c737e1480',1,1,'2026-11-22 13:41:56.862');
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
INSERT INTO `seal` VALUES ('23010000000001','8271ff27-a210-4fee-859b-08d9c1ceb397','unit','statutory-name',NULL,NULL,'[]','黑龙江省测试有限公司1',NULL,'active',2,1,'d3ee142d-c4da-43c1-9835-be7a1f1c12ec','2026-11-22 13:41:57.161','2026-11-21 13:41:57.079','2027-11-22 13:41:57.079','2026-11-22 13:41:57.141','[]',NULL,NULL);
INSERT INTO `seal` VALUES ('23010000000002','4d39ce3e-60f0-4d88-b8e5-06091adfb446','unit','statutory-name',NULL,NULL,'[]','黑龙江省测试有限公司2',NULL,'lost',3,1,'7dc18efa-959e-4271-a027-c51c983dac45','2026-11-22 13:41:57.567','2026-11-21 13:41:57.523','2027-11-22 13:41:57.523','2026-11-22 13:41:57.559','[]',NULL,NULL);
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
INSERT INTO `seal_change` VALUES ('23010000000001',1,'make','made','2026-11-22 13:41:57.141','system/making','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000001',2,'activate','active','2026-11-22 13:41:57.191','person/maker','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',1,'make','made','2026-11-22 13:41:57.559','system/making','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',2,'activate','active','2026-11-22 13:41:57.581','person/maker','',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_change` VALUES ('23010000000002',3,'reportLoss','lost','2026-11-22 13:41:57.586','person/7dc18efa-959e-4271-a027-c51c983dac45','遗失',NULL,'lost',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO `seal_edition` VALUES ('23010000000001',1,'35ac50b6-bf13-4add-b678-702ed12fd501','35ac50b6-bf13-4add-b678-702ed12fd501',0x308204A030820294300F16024553020104160659494E58494E160E32333031303030303030303030313082021A0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB831020101308201BC048201B8308201B43082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D03420004319B883B5D4A29C920AE1801CD1A1F4F314549A72E0DFF92662D9F0CB142369DB15A55AE8B1B30DC1D30A8FB66610C470CDA72F2009CFAE65A482BDF592FA106A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414FB303D0315E9E62F23BA7979B6F8EB5F0E98C55F301F0603551D230418301680143B5B1CF32891D981AF206C07699D6618ED3E94C7300A06082A811CCF5501837503470030440220086D0D086FC224A2A04427894452D8A8437E2110D649733C0DF1ABC89327AAF802201CCEDC0235C359A92D409561404945A693F9F9984B2AE760040D11DE9947062C180F32303236313132323133343135375A180F32303236313132313133343135375A180F32303237313132323133343135375A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201B0308201AC30820152A003020102020203E9300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D03420004CC65AECFF7B82686A2ADE2046EB2A99D78AE66BBFF7D366F790FAEE324E74DC8FBF5F910039D2114380BF314EDAAE416187EB54CA34E62EE31751342F4F281E2A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E041604146BB8E9DB76E4F9A1306535A7E53617089E78CF90301F0603551D230418301680143B5B1CF32891D981AF206C07699D6618ED3E94C7300A06082A811CCF55018375034800304502201B023987ACA7F6B26B37C79E518B3901A1669ADAE52FBBB94F9E7F75CCA6AEC60221009CF89C69BFE3B56821F69EF6BE5200A52F5FD4AF62397B22F69F4B7FAED84B9206082A811CCF55018375034800304502200332C71EFD40D3146783A91D36AFA14BB3C8AA9CEE0DD4FA491596965CE4F32F022100C300478CF7F986067D118592E3D1F7B1DDBE3FD5265408CBAA8D713FEFA7EFF2,0x308201B43082015BA003020102020203EA300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030313059301306072A8648CE3D020106082A811CCF5501822D03420004319B883B5D4A29C920AE1801CD1A1F4F314549A72E0DFF92662D9F0CB142369DB15A55AE8B1B30DC1D30A8FB66610C470CDA72F2009CFAE65A482BDF592FA106A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414FB303D0315E9E62F23BA7979B6F8EB5F0E98C55F301F0603551D230418301680143B5B1CF32891D981AF206C07699D6618ED3E94C7300A06082A811CCF5501837503470030440220086D0D086FC224A2A04427894452D8A8437E2110D649733C0DF1ABC89327AAF802201CCEDC0235C359A92D409561404945A693F9F9984B2AE760040D11DE9947062C,0x000001B7308201B330820159A003020102020203E8300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D034200047C2D3F1E7A47AEEB2E5B1AD4AA53A36A29EAF9405822D5E56DE40C3E26F44CCFA6256A314D385C02F1F334A59143C9EDC5CA6D067926C845CDA27D0A2573D260A3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E041604143B5B1CF32891D981AF206C07699D6618ED3E94C7301F0603551D230418301680143B5B1CF32891D981AF206C07699D6618ED3E94C7300A06082A811CCF550183750348003045022019B0AAE0543E4C8E5CF19B6F93FD86F2F9B0D0EDA1854F409A1B49C233BE67A4022100CD6C7556714334855F9A5823C7B4F7DABEF82DCFDBE9E443151ED7D0842F6540,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 13:41:57.079','2027-11-22 13:41:57.079','2026-11-22 13:41:57.141');
INSERT INTO `seal_edition` VALUES ('23010000000002',1,'fbe5efc1-0f0c-4193-8b21-039787345865','fbe5efc1-0f0c-4193-8b21-039787345865',0x308204A130820295300F16024553020104160659494E58494E160E32333031303030303030303030323082021B0201010C1FE9BB91E9BE99E6B19FE79C81E6B58BE8AF95E69C89E99990E585ACE58FB832020101308201BD048201B9308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D034200045FE9199A004624C2A8B312980AB821F83F137494E00A531C34A9B4AB981AB2C71A53942F9830D33FF3C78CC57E2F7153B8752128267EF690F99DEB491A5ABE78A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414CDD83C5C5A44E0109BB81B2BBAE5A9320FCA4C34301F0603551D230418301680140F444AA29DB9BC8B66764A735C52DC18A62086FC300A06082A811CCF550183750348003045022033E51F53F8C6BDAAC865439DCC86231E494371BAC0613F8BFEB53A45C419B38F0221008B6F80FD3D1F6864FA01F9F83FC23E2E96D4092C322A22E691D21A5C61E381D3180F32303236313132323133343135375A180F32303236313132313133343135375A180F32303237313132323133343135375A30531603504E47044689504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082020128020128048201AF308201AB30820152A003020102020203EC300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A302C310B300906035504061302434E310D300B060355040A0C0454657374310E300C06035504030C054D616B65723059301306072A8648CE3D020106082A811CCF5501822D03420004A1CEA98897AC5700364817ADDFD8B9F6E7D0EEC387F8A0C9BAAC862F9CE2A40C348E096532EFCA8A0121E30BC72D412B4583455D68588838D1D5D398BFC1CFE5A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414DFA8FE725E57AE8A33AE5667FB097D4ECF011A39301F0603551D230418301680140F444AA29DB9BC8B66764A735C52DC18A62086FC300A06082A811CCF550183750347003044022051D0FBED3D3337E66E20793FB3D2CD11DD8FC16B8DB1E8C9263CB1F2AB202D77022059A79203DD4D0869F6E8BFDAD7C83C4B9007317D84C7E13EE24EFF7A61698F7106082A811CCF550183750349003046022100F5BE08616FE3BE1F7326F50DFA814B7B4F1AC18E4F7D5435D713A855A2516E61022100BF589497BC5FC540D1699BBC257D9FB6578A6B5869E9ACEC12493C0A0DE0CCD3,0x308201B53082015BA003020102020203ED300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3035310B300906035504061302434E310D300B060355040A0C04546573743117301506035504030C0E32333031303030303030303030323059301306072A8648CE3D020106082A811CCF5501822D034200045FE9199A004624C2A8B312980AB821F83F137494E00A531C34A9B4AB981AB2C71A53942F9830D33FF3C78CC57E2F7153B8752128267EF690F99DEB491A5ABE78A360305E300C0603551D130101FF04023000300E0603551D0F0101FF040403020780301D0603551D0E04160414CDD83C5C5A44E0109BB81B2BBAE5A9320FCA4C34301F0603551D230418301680140F444AA29DB9BC8B66764A735C52DC18A62086FC300A06082A811CCF550183750348003045022033E51F53F8C6BDAAC865439DCC86231E494371BAC0613F8BFEB53A45C419B38F0221008B6F80FD3D1F6864FA01F9F83FC23E2E96D4092C322A22E691D21A5C61E381D3,0x000001B8308201B430820159A003020102020203EB300A06082A811CCF550183753030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F74301E170D3236313132313133343135375A170D3237313132323133343135375A3030310B300906035504061302434E310D300B060355040A0C04546573743112301006035504030C095465737420726F6F743059301306072A8648CE3D020106082A811CCF5501822D0342000484D534B85DB537EAEC1FBE7ADD4F5E9C6ADD880D0BCD71FC4894DA0443446C881A3794F6C2DE1D02D9AD004F732D70F8FE7BA5154A9803DCA56909322D505E19A3633061300F0603551D130101FF040530030101FF300E0603551D0F0101FF040403020106301D0603551D0E041604140F444AA29DB9BC8B66764A735C52DC18A62086FC301F0603551D230418301680140F444AA29DB9BC8B66764A735C52DC18A62086FC300A06082A811CCF550183750349003046022100EDD117E7115A76B6FC12EC08DB45B8598F8F341F76F0986DC019993066F72E50022100EFACAC1A95BF211750DBD1B97A47F41DCB92DE03F01D77E40D358609AD6E29A7,0x89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D4944415478DA63FCCFC0500F000485018084A98C210000000049454E44AE426082,40.00,40.00,'2026-11-21 13:41:57.523','2027-11-22 13:41:57.523','2026-11-22 13:41:57.559');
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
INSERT INTO `seal_key` VALUES ('35ac50b6-bf13-4add-b678-702ed12fd501','8271ff27-a210-4fee-859b-08d9c1ceb397','hsm-wrapped','test',0x04319B883B5D4A29C920AE1801CD1A1F4F314549A72E0DFF92662D9F0CB142369DB15A55AE8B1B30DC1D30A8FB66610C470CDA72F2009CFAE65A482BDF592FA106,0x7B2276657273696F6E223A312C2270726F746563746F7273223A5B7B226B696E64223A22646576696365222C227365616C6564223A2241513D3D227D5D7D,'2026-11-22 13:41:57.118');
INSERT INTO `seal_key` VALUES ('fbe5efc1-0f0c-4193-8b21-039787345865','4d39ce3e-60f0-4d88-b8e5-06091adfb446','hsm-wrapped','test',0x045FE9199A004624C2A8B312980AB821F83F137494E00A531C34A9B4AB981AB2C71A53942F9830D33FF3C78CC57E2F7153B8752128267EF690F99DEB491A5ABE78,0x7B2276657273696F6E223A312C2270726F746563746F7273223A5B7B226B696E64223A22646576696365222C227365616C6564223A2241513D3D227D5D7D,'2026-11-22 13:41:57.546');
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
  `chosen` mediumtext DEFAULT NULL,
  `start_message` varchar(200) DEFAULT NULL,
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
INSERT INTO `seal_use` VALUES ('72c0750f-5ea1-4ee9-8642-faa45f22f35e','23010000000001','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','person/40195aa1-525b-4f26-9109-657cd317635f','签订采购合同','ca246997-0e6e-4a69-a134-5865ede61cea','{\"page\":1,\"left\":120.5,\"top\":200}','open',NULL,'2026-11-22 13:41:57.366',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `seal_use` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab','23010000000001','8271ff27-a210-4fee-859b-08d9c1ceb397','person/67d12fab-0b91-42fb-ae08-efe8393720eb','person/40195aa1-525b-4f26-9109-657cd317635f','签订采购合同','e00fc0ee-1a47-4b6a-9914-be4fabfa45ba','{\"page\":1,\"left\":120.5,\"top\":200}','open',NULL,'2026-11-22 13:41:57.230',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO `stamp` VALUES ('d982bd2d-4483-4331-836f-c20980963d6b','e82ac072-4c8c-4126-b060-c127842207ab','e00fc0ee-1a47-4b6a-9914-be4fabfa45ba','23010000000001','1:1205:2000',1,'done','fe4725936981227fbc39f2fd0bd2897d8445c49cdcadccac1011c2ae568d06fc','306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89',0x010203,17,100,'0 17 117 20',0x1A6EA5FCD82B6FA814B92D64E5B48B8A32CB91343EFC77BB12511D5068152929,0x746F206265207369676E656420666F722065383261633037322D346338632D343132362D623036302D633132373834323230376162,0x3045022065E38AC08289A8A7A9BEBDD9AB649C3B174C643B12667A6A7B5DA40E892F4C47022100885BE2979A1AE7A04E066AC93FABA1608BAE15E15F40B54BD0C8C0393B4A2D3B,'2026-11-22 13:41:57.311','2026-11-22 13:41:57.333',NULL);
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
DROP TABLE IF EXISTS `step_part`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `step_part` (
  `instance_id` varchar(48) NOT NULL,
  `after_step` int(11) NOT NULL,
  `number` int(11) NOT NULL,
  `content` mediumtext NOT NULL,
  `kept_at` datetime(3) NOT NULL,
  PRIMARY KEY (`instance_id`,`after_step`,`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `step_part` WRITE;
/*!40000 ALTER TABLE `step_part` DISABLE KEYS */;
/*!40000 ALTER TABLE `step_part` ENABLE KEYS */;
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
  `follow_up_at` datetime(3) DEFAULT NULL,
  `priority` int(11) DEFAULT NULL,
  `form` varchar(100) DEFAULT NULL,
  `rounds` varchar(255) DEFAULT NULL,
  `mode` varchar(8) DEFAULT NULL,
  `claimed_by` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `task_instance` (`instance_id`),
  CONSTRAINT `task_of_instance` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task` WRITE;
/*!40000 ALTER TABLE `task` DISABLE KEYS */;
INSERT INTO `task` VALUES ('72c0750f-5ea1-4ee9-8642-faa45f22f35e:finance','72c0750f-5ea1-4ee9-8642-faa45f22f35e','finance','finance','finance',1,'open','2026-11-22 13:41:57.371',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `task` VALUES ('72c0750f-5ea1-4ee9-8642-faa45f22f35e:head','72c0750f-5ea1-4ee9-8642-faa45f22f35e','head','head','head',1,'open','2026-11-22 13:41:57.371',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `task` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab:finance','e82ac072-4c8c-4126-b060-c127842207ab','finance','finance','finance',1,'completed','2026-11-22 13:41:57.233',NULL,'2026-11-22 13:41:57.258',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO `task` VALUES ('e82ac072-4c8c-4126-b060-c127842207ab:head','e82ac072-4c8c-4126-b060-c127842207ab','head','head','head',1,'completed','2026-11-22 13:41:57.233',NULL,'2026-11-22 13:41:57.287',NULL,NULL,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `task` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_act`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_act` (
  `id` varchar(64) NOT NULL,
  `instance_id` varchar(48) NOT NULL,
  `task_id` varchar(160) DEFAULT NULL,
  `kind` varchar(16) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `on_behalf_of` varchar(36) DEFAULT NULL,
  `concerns` varchar(160) DEFAULT NULL,
  `reason` varchar(1000) NOT NULL,
  `mentions` mediumtext DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `task_act_instance` (`instance_id`,`at`,`id`),
  KEY `task_act_task` (`task_id`,`kind`,`at`),
  CONSTRAINT `task_act_of` FOREIGN KEY (`instance_id`) REFERENCES `instance` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_act` WRITE;
/*!40000 ALTER TABLE `task_act` DISABLE KEYS */;
/*!40000 ALTER TABLE `task_act` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_candidate`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_candidate` (
  `person_id` varchar(36) NOT NULL,
  `task_id` varchar(160) NOT NULL,
  `open` tinyint(4) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  `added_by` varchar(36) DEFAULT NULL,
  `delegated_to` varchar(36) DEFAULT NULL,
  `opines_for` varchar(36) DEFAULT NULL,
  `given_to` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`task_id`,`person_id`),
  KEY `task_candidate_inbox` (`person_id`,`open`,`opened_at`,`task_id`),
  CONSTRAINT `task_candidate_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_candidate` WRITE;
/*!40000 ALTER TABLE `task_candidate` DISABLE KEYS */;
INSERT INTO `task_candidate` VALUES ('39bcc685-e620-42f9-9324-ab367b7c2620','72c0750f-5ea1-4ee9-8642-faa45f22f35e:finance',1,'2026-11-22 13:41:57.371',NULL,NULL,NULL,NULL);
INSERT INTO `task_candidate` VALUES ('f21de5bd-6c6c-442d-8636-7e271fb49a64','72c0750f-5ea1-4ee9-8642-faa45f22f35e:finance',1,'2026-11-22 13:41:57.371',NULL,NULL,NULL,NULL);
INSERT INTO `task_candidate` VALUES ('3d82e441-1ec1-40df-a0d4-56a880f72019','72c0750f-5ea1-4ee9-8642-faa45f22f35e:head',1,'2026-11-22 13:41:57.371',NULL,NULL,NULL,NULL);
INSERT INTO `task_candidate` VALUES ('39bcc685-e620-42f9-9324-ab367b7c2620','e82ac072-4c8c-4126-b060-c127842207ab:finance',0,'2026-11-22 13:41:57.233',NULL,NULL,NULL,NULL);
INSERT INTO `task_candidate` VALUES ('f21de5bd-6c6c-442d-8636-7e271fb49a64','e82ac072-4c8c-4126-b060-c127842207ab:finance',0,'2026-11-22 13:41:57.233',NULL,NULL,NULL,NULL);
INSERT INTO `task_candidate` VALUES ('3d82e441-1ec1-40df-a0d4-56a880f72019','e82ac072-4c8c-4126-b060-c127842207ab:head',0,'2026-11-22 13:41:57.233',NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `task_candidate` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_copy`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_copy` (
  `task_id` varchar(160) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `copied_by` varchar(36) DEFAULT NULL,
  `copied_at` datetime(3) NOT NULL,
  `read_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`task_id`,`person_id`),
  KEY `task_copy_inbox` (`person_id`,`copied_at`,`task_id`),
  CONSTRAINT `task_copy_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_copy` WRITE;
/*!40000 ALTER TABLE `task_copy` DISABLE KEYS */;
/*!40000 ALTER TABLE `task_copy` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `task_draft`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `task_draft` (
  `task_id` varchar(160) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `content` mediumtext NOT NULL,
  `saved_at` datetime(3) NOT NULL,
  PRIMARY KEY (`task_id`,`person_id`),
  CONSTRAINT `task_draft_task` FOREIGN KEY (`task_id`) REFERENCES `task` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `task_draft` WRITE;
/*!40000 ALTER TABLE `task_draft` DISABLE KEYS */;
/*!40000 ALTER TABLE `task_draft` ENABLE KEYS */;
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
INSERT INTO `unit` VALUES ('4d39ce3e-60f0-4d88-b8e5-06091adfb446','黑龙江省测试有限公司2','enterprise','91230100100000024C','230100',NULL,'2026-11-22 13:41:57.390',NULL);
INSERT INTO `unit` VALUES ('8271ff27-a210-4fee-859b-08d9c1ceb397','黑龙江省测试有限公司1','enterprise','91230100100000016H','230100',NULL,'2026-11-22 13:41:56.914',NULL);
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
INSERT INTO `use_register` VALUES ('8271ff27-a210-4fee-859b-08d9c1ceb397',1,'d982bd2d-4483-4331-836f-c20980963d6b','e82ac072-4c8c-4126-b060-c127842207ab','23010000000001','2026-11-22 13:41:57.333','签订采购合同','[{\"person\":\"39bcc685-e620-42f9-9324-ab367b7c2620\",\"name\":\"finance 人\",\"at\":1795354917258,\"counts\":\"finance\"},{\"person\":\"3d82e441-1ec1-40df-a0d4-56a880f72019\",\"name\":\"head 人\",\"at\":1795354917287,\"counts\":\"head\"}]','person/40195aa1-525b-4f26-9109-657cd317635f','合同.pdf','306195f7427793762fb6b87243f816b39da1e4d4471cc4a6c4f19ea3963ddc89','{\"page\":1,\"left\":120.5,\"top\":200}',0x3045022065E38AC08289A8A7A9BEBDD9AB649C3B174C643B12667A6A7B5DA40E892F4C47022100885BE2979A1AE7A04E066AC93FABA1608BAE15E15F40B54BD0C8C0393B4A2D3B,NULL,NULL,NULL,NULL);
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
INSERT INTO `use_register_number` VALUES ('8271ff27-a210-4fee-859b-08d9c1ceb397',1);
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

