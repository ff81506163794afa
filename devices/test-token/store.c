#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include "token.h"

#define IV_LENGTH 12
#define TAG_LENGTH 16
#define SEALED(length) (IV_LENGTH + (length) + TAG_LENGTH)
#define PKCS8_MAX 256
#define PIN_ITERATIONS 20000
#define PIN_TRIES 5
#define KEY_SUFFIX ".key"

/* The file `token`. */
struct token_file {
  char magic[8];
  uint8_t label[32];
  uint8_t officer_salt[16], officer_check[SECRET_LENGTH];
  uint8_t user_salt[16], master[SEALED(SECRET_LENGTH)];
  uint32_t user_pin_set, officer_failures, user_failures;
};

/* A file `*.key`: the head is authenticated, the private key sealed. */
struct key_head {
  uint8_t id[ID_MAX], label[ID_MAX], point[POINT_LENGTH];
  uint32_t id_length, label_length, sealed_length;
};

bool store_path(char *path, size_t room, const char *file) {
  const char *directory = getenv("SM2_TOKEN_DIR");
  return directory && (size_t)snprintf(path, room, "%s/%s", directory, file) < room;
}

/* Whole or not at all, readable by the owner only. */
static CK_RV write_file(const char *name, const void *head, size_t head_length, const void *body, size_t body_length) {
  char path[PATH_MAX], draft[PATH_MAX];
  if (!store_path(path, sizeof path, name) || !store_path(draft, sizeof draft, "draft")) return CKR_DEVICE_ERROR;
  int file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return CKR_DEVICE_ERROR;
  bool written = write(file, head, head_length) == (ssize_t)head_length && (body_length == 0 || write(file, body, body_length) == (ssize_t)body_length) && fsync(file) == 0;
  return close(file) == 0 && written && rename(draft, path) == 0 ? CKR_OK : CKR_DEVICE_MEMORY;
}

/* Number of bytes read, or -1. */
static ssize_t read_file(const char *name, void *bytes, size_t room) {
  char path[PATH_MAX];
  if (!store_path(path, sizeof path, name)) return -1;
  int file = open(path, O_RDONLY);
  if (file < 0) return -1;
  ssize_t length = read(file, bytes, room);
  close(file);
  return length;
}

static bool key_of_pin(const uint8_t *pin, size_t length, const uint8_t salt[16], uint8_t key[SECRET_LENGTH]) {
  return PKCS5_PBKDF2_HMAC((const char *)pin, (int)length, salt, 16, PIN_ITERATIONS, EVP_sha256(), SECRET_LENGTH, key) > 0;
}

/* AES-256-GCM: IV, ciphertext, tag */
static bool seal(const uint8_t key[SECRET_LENGTH], const void *head, size_t head_length, const uint8_t *plain, size_t length, uint8_t *sealed) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  int written;
  bool done = context && RAND_bytes(sealed, IV_LENGTH) > 0 && EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, sealed) > 0
    && EVP_EncryptUpdate(context, NULL, &written, head, (int)head_length) > 0
    && EVP_EncryptUpdate(context, sealed + IV_LENGTH, &written, plain, (int)length) > 0
    && EVP_EncryptFinal_ex(context, sealed + IV_LENGTH + length, &written) > 0
    && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, TAG_LENGTH, sealed + IV_LENGTH + length) > 0;
  EVP_CIPHER_CTX_free(context);
  return done;
}

static bool unseal(const uint8_t key[SECRET_LENGTH], const void *head, size_t head_length, const uint8_t *sealed, size_t length, uint8_t *plain) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  int written;
  bool done = context && EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, sealed) > 0
    && EVP_DecryptUpdate(context, NULL, &written, head, (int)head_length) > 0
    && EVP_DecryptUpdate(context, plain, &written, sealed + IV_LENGTH, (int)length) > 0
    && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, TAG_LENGTH, (void *)(sealed + IV_LENGTH + length)) > 0
    && EVP_DecryptFinal_ex(context, plain + length, &written) > 0;
  EVP_CIPHER_CTX_free(context);
  return done;
}

static bool read_token(struct token_file *token) {
  return read_file("token", token, sizeof *token) == sizeof *token && memcmp(token->magic, "SM2TEST1", 8) == 0;
}

static CK_RV write_token(const struct token_file *token) { return write_file("token", token, sizeof *token, NULL, 0); }

CK_RV store_read(struct token_state *state) {
  struct token_file token;
  state->initialised = read_token(&token);
  state->user_pin_set = state->initialised && token.user_pin_set;
  if (state->initialised) memcpy(state->label, token.label, sizeof token.label);
  return CKR_OK;
}

static void remove_key_file(const char *file) {
  char path[PATH_MAX];
  if (store_path(path, sizeof path, file)) unlink(path);
}

CK_RV store_initialise(const uint8_t *officer_pin, size_t length, const uint8_t label[32]) {
  struct token_file token = { .magic = "SM2TEST1" };
  if (length < 4) return CKR_PIN_LEN_RANGE;
  memcpy(token.label, label, sizeof token.label);
  if (RAND_bytes(token.officer_salt, sizeof token.officer_salt) <= 0 || !key_of_pin(officer_pin, length, token.officer_salt, token.officer_check)) return CKR_DEVICE_ERROR;
  store_list(remove_key_file);
  return write_token(&token);
}

/* Counts a try; the right one sets the count back. */
static CK_RV settle_try(struct token_file *token, uint32_t *failures, bool right) {
  *failures = right ? 0 : *failures + 1;
  CK_RV written = write_token(token);
  return written != CKR_OK ? written : right ? CKR_OK : CKR_PIN_INCORRECT;
}

CK_RV store_check_officer(const uint8_t *pin, size_t length) {
  struct token_file token;
  uint8_t check[SECRET_LENGTH];
  if (!read_token(&token)) return CKR_TOKEN_NOT_RECOGNIZED;
  if (token.officer_failures >= PIN_TRIES) return CKR_PIN_LOCKED;
  bool right = key_of_pin(pin, length, token.officer_salt, check) && CRYPTO_memcmp(check, token.officer_check, sizeof check) == 0;
  return settle_try(&token, &token.officer_failures, right);
}

CK_RV store_set_user_pin(const uint8_t *pin, size_t length) {
  struct token_file token;
  uint8_t key[SECRET_LENGTH], master[SECRET_LENGTH];
  if (length < 4) return CKR_PIN_LEN_RANGE;
  if (!read_token(&token)) return CKR_TOKEN_NOT_RECOGNIZED;
  bool made = RAND_bytes(token.user_salt, sizeof token.user_salt) > 0 && RAND_bytes(master, sizeof master) > 0
    && key_of_pin(pin, length, token.user_salt, key) && seal(key, token.magic, sizeof token.magic, master, sizeof master, token.master);
  OPENSSL_cleanse(key, sizeof key);
  OPENSSL_cleanse(master, sizeof master);
  if (!made) return CKR_DEVICE_ERROR;
  store_list(remove_key_file); /* sealed under a master key that is gone now */
  token.user_pin_set = 1;
  token.user_failures = 0;
  return write_token(&token);
}

CK_RV store_check_user(const uint8_t *pin, size_t length, uint8_t master[SECRET_LENGTH]) {
  struct token_file token;
  uint8_t key[SECRET_LENGTH];
  if (!read_token(&token)) return CKR_TOKEN_NOT_RECOGNIZED;
  if (!token.user_pin_set) return CKR_USER_PIN_NOT_INITIALIZED;
  if (token.user_failures >= PIN_TRIES) return CKR_PIN_LOCKED;
  bool right = key_of_pin(pin, length, token.user_salt, key) && unseal(key, token.magic, sizeof token.magic, token.master, SECRET_LENGTH, master);
  OPENSSL_cleanse(key, sizeof key);
  return settle_try(&token, &token.user_failures, right);
}

CK_RV store_save(struct stored_key *key, const uint8_t master[SECRET_LENGTH]) {
  struct key_head head = { .id_length = key->id_length, .label_length = key->label_length };
  uint8_t name[8], sealed[SEALED(PKCS8_MAX)];
  memcpy(head.id, key->id, key->id_length);
  memcpy(head.label, key->label, key->label_length);
  memcpy(head.point, key->point, POINT_LENGTH);
  PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key->key);
  unsigned char *pkcs8 = NULL;
  int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info, &pkcs8) : -1;
  PKCS8_PRIV_KEY_INFO_free(info);
  if (length <= 0 || length > PKCS8_MAX || RAND_bytes(name, sizeof name) <= 0) return CKR_DEVICE_ERROR;
  head.sealed_length = (uint32_t)SEALED(length);
  bool done = seal(master, &head, sizeof head, pkcs8, (size_t)length, sealed);
  OPENSSL_clear_free(pkcs8, (size_t)length);
  if (!done) return CKR_DEVICE_ERROR;
  for (size_t i = 0; i < sizeof name; i++) snprintf(key->file + 2 * i, 3, "%02x", name[i]);
  strcat(key->file, KEY_SUFFIX);
  return write_file(key->file, &head, sizeof head, sealed, head.sealed_length);
}

CK_RV store_load(const char *file, const uint8_t master[SECRET_LENGTH], struct stored_key *key) {
  struct { struct key_head head; uint8_t sealed[SEALED(PKCS8_MAX)]; } stored;
  uint8_t pkcs8[PKCS8_MAX];
  const unsigned char *at = pkcs8;
  ssize_t length = read_file(file, &stored, sizeof stored);
  if (length < (ssize_t)sizeof stored.head || stored.head.sealed_length != (size_t)length - sizeof stored.head) return CKR_DEVICE_ERROR;
  if (stored.head.sealed_length < SEALED(1) || stored.head.id_length > ID_MAX || stored.head.label_length > ID_MAX) return CKR_DEVICE_ERROR;
  size_t plain = stored.head.sealed_length - SEALED(0);
  if (!unseal(master, &stored.head, sizeof stored.head, stored.sealed, plain, pkcs8)) return CKR_DEVICE_ERROR;
  PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(NULL, &at, (long)plain);
  OPENSSL_cleanse(pkcs8, sizeof pkcs8);
  memset(key, 0, sizeof *key);
  key->key = info ? EVP_PKCS82PKEY(info) : NULL;
  PKCS8_PRIV_KEY_INFO_free(info);
  if (!key->key) return CKR_DEVICE_ERROR;
  snprintf(key->file, sizeof key->file, "%s", file);
  memcpy(key->id, stored.head.id, key->id_length = stored.head.id_length);
  memcpy(key->label, stored.head.label, key->label_length = stored.head.label_length);
  memcpy(key->point, stored.head.point, POINT_LENGTH);
  return CKR_OK;
}

CK_RV store_remove(const struct stored_key *key) {
  char path[PATH_MAX];
  if (!store_path(path, sizeof path, key->file)) return CKR_DEVICE_ERROR;
  return unlink(path) == 0 || errno == ENOENT ? CKR_OK : CKR_DEVICE_ERROR;
}

void store_list(void (*take)(const char *file)) {
  char path[PATH_MAX];
  DIR *directory = store_path(path, sizeof path, "") ? opendir(path) : NULL;
  if (!directory) return;
  for (struct dirent *entry; (entry = readdir(directory));) {
    size_t length = strlen(entry->d_name), suffix = strlen(KEY_SUFFIX);
    if (length > suffix && length < 64 && strcmp(entry->d_name + length - suffix, KEY_SUFFIX) == 0) take(entry->d_name);
  }
  closedir(directory);
}
