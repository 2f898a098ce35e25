// The Linux calls that Swift's Glibc module leaves out: epoll, eventfd, accept4, prctl and what glibc tells of its memory.
#ifndef CLINUX_H
#define CLINUX_H

#include <stdint.h>
#include <sys/epoll.h>

// A new epoll descriptor, closed on exec. -1 and errno on failure.
int clinux_epoll_create(void);

// Watches a descriptor for input, output and hang-up, edge-triggered; `token` comes back with every event.
int clinux_epoll_watch(int epoll, int descriptor, uint64_t token);

// Takes at most `capacity` waiting events; where there are none, waits for the first so many milliseconds. The count, or -1 and errno.
int clinux_epoll_take(int epoll, struct epoll_event *events, int capacity, int milliseconds);

// A new counter that wakes an epoll descriptor, non-blocking and closed on exec. -1 and errno on failure.
int clinux_wake_create(void);

// Makes the counter readable. Never blocks.
void clinux_wake(int descriptor);

// Takes the next waiting connection, non-blocking and closed on exec; `peer` points to a sockaddr_storage and `length`
// to its size. The descriptor, or -1 and errno.
int clinux_accept(int listener, void *peer, uint32_t *length);

// How many bytes wait in a socket to be received, or -1 and errno.
int clinux_waiting(int descriptor);

// Makes so many threads, at most 64, that are all there at once, and ends them again. 0, or what the system said to the first it would not make.
int clinux_try_threads(int count);

// How many bytes were sent that the other side has not acknowledged, or -1 and errno.
int clinux_held(int descriptor);

// Lets no core file be written of this process and no other process of its user trace it. 0, or -1 and errno.
int clinux_forbid_dumps(void);

// The bytes that the C library's allocator has in use.
uint64_t clinux_memory_in_use(void);

// Gives memory that the allocator holds and nobody uses back to the system.
void clinux_give_memory_back(void);

#endif
