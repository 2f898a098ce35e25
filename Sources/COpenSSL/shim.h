/* OpenSSL as Swift sees it: the library's headers, what the importer leaves out (macros over SSL_CTX_ctrl), and the callbacks. */
#ifndef KOMPAS_COPENSSL_SHIM_H
#define KOMPAS_COPENSSL_SHIM_H

#include <errno.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <string.h>
#include <sys/socket.h>

/* A socket that does not block, as OpenSSL's way to the wire. Unlike OpenSSL's own it sends with MSG_NOSIGNAL, and it remembers
   whether the last receive emptied the socket. It does not own the descriptor. Its data: descriptor << 2 | ended << 1 | emptied. */

static inline intptr_t copenssl_wire_state(BIO *wire) {
    return (intptr_t)BIO_get_data(wire);
}

static inline void copenssl_wire_mark(BIO *wire, int ended, int emptied) {
    BIO_set_data(wire, (void *)((copenssl_wire_state(wire) & ~(intptr_t)3) | ended << 1 | emptied));
}

static inline int copenssl_wire_write(BIO *wire, const char *bytes, size_t count, size_t *written) {
    ssize_t sent;
    BIO_clear_retry_flags(wire);
    do {
        sent = send((int)(copenssl_wire_state(wire) >> 2), bytes, count, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0) {
        *written = (size_t)sent;
        return 1;
    }
    if (errno == EAGAIN || errno == EWOULDBLOCK) BIO_set_retry_write(wire);
    return 0;
}

static inline int copenssl_wire_read(BIO *wire, char *bytes, size_t count, size_t *received) {
    ssize_t got;
    BIO_clear_retry_flags(wire);
    do {
        got = recv((int)(copenssl_wire_state(wire) >> 2), bytes, count, 0);
    } while (got < 0 && errno == EINTR);
    if (got > 0) {
        copenssl_wire_mark(wire, 0, (size_t)got < count);
        *received = (size_t)got;
        return 1;
    }
    if (got == 0) {
        copenssl_wire_mark(wire, 1, 1);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
        copenssl_wire_mark(wire, 0, 1);
        BIO_set_retry_read(wire);
    }
    return 0;
}

static inline long copenssl_wire_control(BIO *wire, int command, long number, void *pointer) {
    (void)number;
    (void)pointer;
    switch (command) {
    case BIO_CTRL_EOF: return copenssl_wire_state(wire) >> 1 & 1;
    case BIO_CTRL_FLUSH: return 1;
    default: return 0;
    }
}

static inline int copenssl_wire_create(BIO *wire) {
    BIO_set_init(wire, 1);
    return 1;
}

/* The kind of BIO above; made once. NULL without memory. */
static inline BIO_METHOD *copenssl_wire_kind(void) {
    BIO_METHOD *kind = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket without signals");
    if (kind == NULL) return NULL;
    BIO_meth_set_write_ex(kind, copenssl_wire_write);
    BIO_meth_set_read_ex(kind, copenssl_wire_read);
    BIO_meth_set_ctrl(kind, copenssl_wire_control);
    BIO_meth_set_create(kind, copenssl_wire_create);
    return kind;
}

/* Ties a session to a socket. 0 without memory. */
static inline int copenssl_set_wire(SSL *session, const BIO_METHOD *kind, int descriptor) {
    BIO *wire = BIO_new(kind);
    if (wire == NULL) return 0;
    BIO_set_data(wire, (void *)((intptr_t)descriptor << 2));
    SSL_set_bio(session, wire, wire);
    return 1;
}

/* Whether the last receive took all that the socket had. */
static inline int copenssl_wire_is_empty(SSL *session) {
    return (int)(copenssl_wire_state(SSL_get_rbio(session)) & 1);
}

/* Application protocols (RFC 7301): http/1.1 and nothing else; a client that offers only others gets no_application_protocol. */
static inline int copenssl_choose_protocol(
    SSL *session, const unsigned char **chosen, unsigned char *length, const unsigned char *offered, unsigned int count, void *context) {
    (void)session;
    (void)context;
    for (unsigned int start = 0; start < count; start += 1u + offered[start]) {
        unsigned int size = offered[start];
        if (size == 8 && count - start > 8 && memcmp(offered + start + 1, "http/1.1", 8) == 0) {
            *chosen = offered + start + 1;
            *length = 8;
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

/* No key is unlocked by a passphrase: the service starts without anybody at a keyboard. */
static inline int copenssl_no_passphrase(char *buffer, int size, int writing, void *context) {
    (void)buffer;
    (void)size;
    (void)writing;
    (void)context;
    return -1;
}

static inline X509 *copenssl_read_certificate(BIO *pem) {
    return PEM_read_bio_X509(pem, NULL, copenssl_no_passphrase, NULL);
}

static inline EVP_PKEY *copenssl_read_key(BIO *pem) {
    return PEM_read_bio_PrivateKey(pem, NULL, copenssl_no_passphrase, NULL);
}

/* Whether the last error says that a PEM file has no more blocks; that is how its end looks. */
static inline int copenssl_is_end_of_pem(void) {
    unsigned long code = ERR_peek_last_error();
    return ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE;
}

/* The oldest and the newest version to speak. 1 where OpenSSL has them. */
static inline int copenssl_set_versions(SSL_CTX *context, int oldest, int newest) {
    return SSL_CTX_set_min_proto_version(context, oldest) == 1 && SSL_CTX_set_max_proto_version(context, newest) == 1;
}

/* What every connection has in common: TLS 1.2 and 1.3, the server's choice among modern ciphers, no compression, no renegotiation, an
   end without close_notify is an end (HTTP frames its own messages), and no buffers while a connection idles. 0 where OpenSSL refuses. */
static inline int copenssl_set_policy(SSL_CTX *context, const char *groups) {
    SSL_CTX_set_options(
        context, SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    /* The chain is sent as the file has it; without NO_AUTO_CHAIN each handshake would look for one among the client authorities. */
    SSL_CTX_set_mode(
        context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_NO_AUTO_CHAIN);
    SSL_CTX_set_read_ahead(context, 1);
    /* Sessions travel in tickets; a cache here would grow with strangers. */
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_max_cert_list(context, 32 * 1024);
    SSL_CTX_set_alpn_select_cb(context, copenssl_choose_protocol, NULL);
    return copenssl_set_versions(context, TLS1_2_VERSION, TLS1_3_VERSION) && SSL_CTX_set1_groups_list(context, groups) == 1;
}

static inline int copenssl_add_chain_certificate(SSL_CTX *context, X509 *certificate) {
    return (int)SSL_CTX_add1_chain_cert(context, certificate);
}

/* Writes a distinguished name as text (RFC 4514) in UTF-8, letters beyond ASCII as they are. */
static inline int copenssl_write_name(BIO *memory, const X509_NAME *name) {
    return X509_NAME_print_ex(memory, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0;
}

/* Text that a memory BIO holds; *text is valid while the BIO is. */
static inline long copenssl_memory_text(BIO *memory, char **text) {
    return BIO_get_mem_data(memory, text);
}

#endif
