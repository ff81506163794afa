#include <string.h>
#include <openssl/ec.h>
#include "token.h"

/* GB/T 35276 10 */
static const char standard_user[] = "1234567812345678";

EVP_PKEY *sm2_generate(void) { return EVP_PKEY_Q_keygen(NULL, NULL, "SM2"); }

bool sm2_point(EVP_PKEY *key, uint8_t point[POINT_LENGTH]) {
  unsigned char *encoded = NULL;
  bool found = EVP_PKEY_get1_encoded_public_key(key, &encoded) == POINT_LENGTH;
  if (found) memcpy(point, encoded, POINT_LENGTH);
  OPENSSL_free(encoded);
  return found;
}

/* DER signature over e */
static bool sign_digest(EVP_PKEY *key, const uint8_t *e, uint8_t *der, size_t *length) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
  bool done = context && EVP_PKEY_sign_init(context) > 0 && EVP_PKEY_sign(context, der, length, e, 32) > 0;
  EVP_PKEY_CTX_free(context);
  return done;
}

/* DER signature over SM3(Z || M) for the standard user id */
static bool sign_message(EVP_PKEY *key, const uint8_t *message, size_t message_length, uint8_t *der, size_t *length) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
  EVP_MD_CTX *digest = EVP_MD_CTX_new();
  bool done = false;
  if (context && digest && EVP_PKEY_CTX_set1_id(context, standard_user, sizeof standard_user - 1) > 0) {
    EVP_MD_CTX_set_pkey_ctx(digest, context);
    done = EVP_DigestSignInit(digest, NULL, EVP_sm3(), NULL, key) > 0 && EVP_DigestSign(digest, der, length, message, message_length) > 0;
  }
  EVP_MD_CTX_free(digest);
  EVP_PKEY_CTX_free(context);
  return done;
}

static bool raw_of_der(const uint8_t *der, size_t der_length, uint8_t raw[64]) {
  ECDSA_SIG *parsed = d2i_ECDSA_SIG(NULL, &der, (long)der_length);
  bool done = parsed && BN_bn2binpad(ECDSA_SIG_get0_r(parsed), raw, 32) == 32 && BN_bn2binpad(ECDSA_SIG_get0_s(parsed), raw + 32, 32) == 32;
  ECDSA_SIG_free(parsed);
  return done;
}

bool sm2_sign(EVP_PKEY *key, const struct sign_mechanism *mechanism, const uint8_t *input, size_t input_length, uint8_t *signature, size_t *length) {
  uint8_t der[80], e[32];
  size_t der_length = sizeof der;
  bool signed_ = false;
  if (mechanism->input == INPUT_MESSAGE) {
    signed_ = sign_message(key, input, input_length, der, &der_length);
  } else if (mechanism->input == INPUT_MESSAGE_WITHOUT_Z) {
    signed_ = EVP_Digest(input, input_length, e, NULL, EVP_sm3(), NULL) > 0 && sign_digest(key, e, der, &der_length);
  } else {
    signed_ = input_length == 32 && sign_digest(key, input, der, &der_length);
  }
  if (!signed_ || *length < (mechanism->der ? der_length : 64)) return false;
  if (!mechanism->der) {
    *length = 64;
    return raw_of_der(der, der_length, signature);
  }
  memcpy(signature, der, der_length);
  *length = der_length;
  return true;
}
