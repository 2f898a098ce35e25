#define _GNU_SOURCE
#include <malloc.h>
#include "CLinux.h"

#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

int clinux_epoll_create(void) {
    return epoll_create1(EPOLL_CLOEXEC);
}

int clinux_epoll_watch(int epoll, int descriptor, uint64_t token) {
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.u64 = token};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int clinux_epoll_take(int epoll, struct epoll_event *events, int capacity, int milliseconds) {
    return epoll_wait(epoll, events, capacity, milliseconds);
}

int clinux_wake_create(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

void clinux_wake(int descriptor) {
    uint64_t one = 1;
    // A full counter is already readable; any other failure leaves nothing that the caller could do.
    ssize_t written = write(descriptor, &one, sizeof one);
    (void)written;
}

int clinux_accept(int listener, void *peer, uint32_t *length) {
    return accept4(listener, (struct sockaddr *)peer, (socklen_t *)length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int clinux_waiting(int descriptor) {
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

static void *wait_for(void *lock) {
    pthread_mutex_lock(lock);
    pthread_mutex_unlock(lock);
    return NULL;
}

int clinux_try_threads(int count) {
    pthread_t threads[64];
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    int made = 0, code = 0;
    pthread_mutex_lock(&lock);
    while (made < count && made < 64 && code == 0) {
        code = pthread_create(&threads[made], NULL, wait_for, &lock);
        if (code == 0) made++;
    }
    pthread_mutex_unlock(&lock);
    while (made > 0) pthread_join(threads[--made], NULL);
    return code;
}

int clinux_held(int descriptor) {
    int count = 0;
    // What sockets call SIOCOUTQ.
    return ioctl(descriptor, TIOCOUTQ, &count) == 0 ? count : -1;
}

int clinux_forbid_dumps(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

uint64_t clinux_memory_in_use(void) {
    struct mallinfo2 info = mallinfo2();
    return (uint64_t)info.uordblks + (uint64_t)info.hblkhd;
}

void clinux_give_memory_back(void) {
    malloc_trim(0);
}
