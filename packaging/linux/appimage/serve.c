/* Answers what the kernel asks about a mounted image: the protocol is that of <linux/fuse.h>. */
#define _GNU_SOURCE /* strnlen */
#include "serve.h"

#include <errno.h>
#include <linux/fuse.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { LARGEST_READ = 1 << 20, ROOM = LARGEST_READ + 8192, FOREVER = 1 << 30 };

struct server {
    struct image *image;
    int kernel;
    uint32_t flags; /* of what the kernel can do */
    uint8_t *answer;
};

/* A node's number is its place in the image, moved past 0 and the root's 1. */
static uint64_t number_of(const struct image *image, uint64_t reference) {
    return reference == image->root ? FUSE_ROOT_ID : reference + 2;
}

static int node_of(const struct server *server, uint64_t number, struct node *node) {
    const struct image *image = server->image;
    return image_node(image, number == FUSE_ROOT_ID ? image->root : number - 2, node);
}

static void send(const struct server *server, const struct fuse_in_header *asked, int error, const void *body, size_t length) {
    struct fuse_out_header head = {sizeof head + length, -error, asked->unique};
    struct iovec pieces[] = {{&head, sizeof head}, {(void *)body, length}};
    while (writev(server->kernel, pieces, length ? 2 : 1) < 0 && errno == EINTR)
        ;
}

static void fill(const struct image *image, const struct node *node, uint64_t number, struct fuse_attr *told) {
    *told = (struct fuse_attr){
        .ino = number,
        .size = S_ISDIR(node->mode) ? 0 : node->size,
        .blocks = (node->size + 511) / 512,
        .atime = node->time,
        .mtime = node->time,
        .ctime = node->time,
        .mode = node->mode,
        .nlink = node->links,
        .uid = getuid(),
        .gid = getgid(),
        .blksize = image->block_size,
    };
}

static void init(struct server *server, const struct fuse_in_header *asked, const struct fuse_init_in *in) {
    uint32_t wanted = FUSE_ASYNC_READ | FUSE_PARALLEL_DIROPS | FUSE_CACHE_SYMLINKS | FUSE_MAX_PAGES |
                      FUSE_NO_OPEN_SUPPORT | FUSE_NO_OPENDIR_SUPPORT;
    server->flags = in->flags & wanted;
    struct fuse_init_out out = {
        .major = FUSE_KERNEL_VERSION,
        .minor = in->minor < FUSE_KERNEL_MINOR_VERSION ? in->minor : FUSE_KERNEL_MINOR_VERSION,
        .max_readahead = in->max_readahead < LARGEST_READ ? in->max_readahead : LARGEST_READ,
        .flags = server->flags,
        .max_background = 16,
        .congestion_threshold = 12,
        .max_write = 4096,
        .time_gran = 1000000000,
        .max_pages = LARGEST_READ / 4096,
    };
    send(server, asked, 0, &out, sizeof out);
}

static void look_up(struct server *server, const struct fuse_in_header *asked, const char *name) {
    const struct image *image = server->image;
    struct node folder, node;
    struct walk walk;
    struct entry entry;
    struct fuse_entry_out out = {.entry_valid = FOREVER, .attr_valid = FOREVER};
    size_t length = strnlen(name, asked->len - sizeof *asked);
    int more = node_of(server, asked->nodeid, &folder) || image_folder(image, &folder, &walk) ? -1 : 1;
    while (more == 1 && (more = image_next(&walk, &entry)) == 1) {
        if (entry.length != length || memcmp(entry.name, name, length))
            continue;
        if (image_node(image, entry.reference, &node)) {
            more = -1;
            break;
        }
        out.nodeid = number_of(image, entry.reference);
        fill(image, &node, out.nodeid, &out.attr);
        break;
    }
    send(server, asked, more < 0 ? EIO : 0, &out, more < 0 ? 0 : sizeof out); /* node 0: there is none, for ever */
}

static void tell_attributes(struct server *server, const struct fuse_in_header *asked) {
    struct node node;
    struct fuse_attr_out out = {.attr_valid = FOREVER};
    int failed = node_of(server, asked->nodeid, &node);
    if (!failed)
        fill(server->image, &node, asked->nodeid, &out.attr);
    send(server, asked, failed ? EIO : 0, &out, failed ? 0 : sizeof out);
}

static void tell_link(struct server *server, const struct fuse_in_header *asked) {
    struct node node;
    int failed = node_of(server, asked->nodeid, &node) || !S_ISLNK(node.mode);
    send(server, asked, failed ? EIO : 0, node.rest, failed ? 0 : node.size);
}

static void open_node(struct server *server, const struct fuse_in_header *asked) {
    int folder = asked->opcode == FUSE_OPENDIR;
    if (server->flags & (folder ? FUSE_NO_OPENDIR_SUPPORT : FUSE_NO_OPEN_SUPPORT)) {
        send(server, asked, ENOSYS, NULL, 0); /* and the kernel asks no more */
        return;
    }
    struct fuse_open_out out = {.open_flags = FOPEN_KEEP_CACHE};
    send(server, asked, 0, &out, sizeof out);
}

static void read_file(struct server *server, const struct fuse_in_header *asked, const struct fuse_read_in *in) {
    struct node node;
    size_t room = in->size < LARGEST_READ ? in->size : LARGEST_READ;
    ssize_t got = node_of(server, asked->nodeid, &node) || !S_ISREG(node.mode)
                      ? -1
                      : image_read(server->image, &node, in->offset, server->answer, room);
    send(server, asked, got < 0 ? EIO : 0, server->answer, got < 0 ? 0 : got);
}

static void read_folder(struct server *server, const struct fuse_in_header *asked, const struct fuse_read_in *in) {
    const struct image *image = server->image;
    struct node node;
    struct walk walk;
    struct entry entry;
    size_t done = 0, room = in->size < LARGEST_READ ? in->size : LARGEST_READ;
    int more = node_of(server, asked->nodeid, &node) || image_folder(image, &node, &walk) ? -1 : 1;
    for (uint64_t row = 1; more == 1 && (more = image_next(&walk, &entry)) == 1; row++) {
        if (row <= in->offset)
            continue;
        struct fuse_dirent *out = (struct fuse_dirent *)(server->answer + done);
        size_t length = FUSE_DIRENT_ALIGN(FUSE_NAME_OFFSET + entry.length);
        if (done + length > room)
            break;
        memset(out, 0, length);
        *out = (struct fuse_dirent){number_of(image, entry.reference), row, entry.length, entry.kind >> 12};
        memcpy(out->name, entry.name, entry.length);
        done += length;
    }
    send(server, asked, more < 0 ? EIO : 0, server->answer, more < 0 ? 0 : done);
}

static void tell_size(struct server *server, const struct fuse_in_header *asked) {
    const struct image *image = server->image;
    struct fuse_statfs_out out = {
        .st = {.bsize = image->block_size, .frsize = image->block_size, .files = image->inodes, .namelen = 256}};
    send(server, asked, 0, &out, sizeof out);
}

static void answer(struct server *server, const struct fuse_in_header *asked) {
    const void *body = asked + 1;
    switch (asked->opcode) {
    case FUSE_INIT:
        init(server, asked, body);
        break;
    case FUSE_LOOKUP:
        look_up(server, asked, body);
        break;
    case FUSE_GETATTR:
        tell_attributes(server, asked);
        break;
    case FUSE_READLINK:
        tell_link(server, asked);
        break;
    case FUSE_OPEN:
    case FUSE_OPENDIR:
        open_node(server, asked);
        break;
    case FUSE_READ:
        read_file(server, asked, body);
        break;
    case FUSE_READDIR:
        read_folder(server, asked, body);
        break;
    case FUSE_STATFS:
        tell_size(server, asked);
        break;
    case FUSE_RELEASE:
    case FUSE_RELEASEDIR:
        send(server, asked, 0, NULL, 0);
        break;
    case FUSE_FORGET:
    case FUSE_BATCH_FORGET:
    case FUSE_INTERRUPT:
        break; /* no answer is asked for */
    default:
        send(server, asked, ENOSYS, NULL, 0);
    }
}

void serve(struct image *image, int kernel, int watched, const char *folder) {
    struct server server = {image, kernel, 0, malloc(LARGEST_READ)};
    uint8_t *question = malloc(ROOM);
    struct pollfd either[] = {{kernel, POLLIN, 0}, {watched, POLLIN, 0}};
    while (server.answer && question) {
        if (poll(either, 2, -1) < 0 && errno != EINTR)
            break;
        if (either[1].revents) {
            if (unmount_from(folder))
                return; /* what is left leads nowhere */
            rmdir(folder);
            either[1].fd = -1; /* poll passes over it */
        }
        if (!either[0].revents)
            continue;
        ssize_t got = read(kernel, question, ROOM);
        if (got < 0 && errno != EINTR && errno != ENOENT && errno != EAGAIN)
            return; /* ENODEV: it is unmounted, and nothing is open */
        if (got >= (ssize_t)sizeof(struct fuse_in_header))
            answer(&server, (struct fuse_in_header *)question);
    }
}
