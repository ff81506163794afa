/* SM2 test token - NOT AN HSM: a PKCS#11 v2.40 subset over the libcrypto that Node exports. See README.md. */
#ifndef SM2_TEST_TOKEN_H
#define SM2_TEST_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <openssl/evp.h>
#include <pkcs11/pkcs11.h>

#define TOKEN_LABEL "SM2 test token - NOT AN HSM     " /* 32 bytes */
#define POINT_LENGTH 65
#define ID_MAX 64
#define SECRET_LENGTH 32

/* vendors.c: what a vendor's numbers mean */
enum sign_input { INPUT_E, INPUT_MESSAGE, INPUT_MESSAGE_WITHOUT_Z };

struct sign_mechanism {
  CK_MECHANISM_TYPE number;
  enum sign_input input;
  bool der;
};

struct vendor {
  const char *name;
  CK_KEY_TYPE key_type;
  CK_MECHANISM_TYPE generate;
  bool bare_point;
  struct sign_mechanism sign[6]; /* ends with number 0 */
};

const struct vendor *vendor_named(const char *name);
const struct sign_mechanism *sign_mechanism_of(const struct vendor *vendor, CK_MECHANISM_TYPE number);

/* sm2.c: keys and signatures by libcrypto */
EVP_PKEY *sm2_generate(void);
bool sm2_point(EVP_PKEY *key, uint8_t point[POINT_LENGTH]);
/* *length: room in, bytes written out */
bool sm2_sign(EVP_PKEY *key, const struct sign_mechanism *mechanism, const uint8_t *input, size_t input_length, uint8_t *signature, size_t *length);

/* store.c: the token's files; private keys are encrypted by a master key, and that by the user's PIN */
struct stored_key {
  char file[64]; /* name in the directory; empty for a session key */
  uint8_t id[ID_MAX];
  uint32_t id_length;
  uint8_t label[ID_MAX];
  uint32_t label_length;
  uint8_t point[POINT_LENGTH];
  EVP_PKEY *key;
};

struct token_state {
  bool initialised;
  bool user_pin_set;
  uint8_t label[32];
};

CK_RV store_read(struct token_state *state);
CK_RV store_initialise(const uint8_t *officer_pin, size_t length, const uint8_t label[32]);
CK_RV store_set_user_pin(const uint8_t *pin, size_t length);
CK_RV store_check_officer(const uint8_t *pin, size_t length);
/* Opens the master key. */
CK_RV store_check_user(const uint8_t *pin, size_t length, uint8_t master[SECRET_LENGTH]);
CK_RV store_save(struct stored_key *key, const uint8_t master[SECRET_LENGTH]);
CK_RV store_load(const char *file, const uint8_t master[SECRET_LENGTH], struct stored_key *key);
CK_RV store_remove(const struct stored_key *key);
/* Calls `take` with the name of each stored key. */
void store_list(void (*take)(const char *file));
/* A path in the token's directory. */
bool store_path(char *path, size_t room, const char *file);

/* faults.c: switches in the file `faults` of the token's directory */
enum fault { FAULT_NONE, FAULT_RESTART, FAULT_WRONG_SIGNATURE, FAULT_RETURN };

struct fault_found {
  enum fault kind;
  CK_RV value;
};

/* What shall go wrong in this call; a delay has passed already. */
struct fault_found fault_in(const char *function);

#endif
