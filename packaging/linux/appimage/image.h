/* The files of an image of SquashFS (4.0, compressed by zstd) that lies somewhere in a file.
 *
 * The format: https://dr-emann.github.io/squashfs/squashfs.html. All numbers are little-endian, and so
 * is every machine that this runs on. What a function returns is 0 or more, or -1 for an image that
 * is not sound.
 */
#ifndef IMAGE_H
#define IMAGE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { KEPT_BLOCKS = 32 };

/* A table of the image, unpacked: places in it are told by where its blocks lie on the disk. */
struct table {
    uint8_t *bytes;
    size_t length;
    uint64_t *starts; /* of each block of 8 KiB, from the table's start */
    size_t blocks;
};

struct block {
    uint64_t start; /* 0: nothing is kept here */
    uint64_t last_used;
    size_t length;
    uint8_t *bytes;
};

struct fragment {
    uint64_t start;
    uint32_t size;
    uint32_t unused;
};

struct image {
    int file;
    uint64_t offset;
    uint64_t root;
    uint64_t identity; /* differs where the content differs */
    uint64_t unpacked; /* bytes of all files */
    uint32_t inodes;
    uint32_t block_size;
    struct table nodes;
    struct table folders;
    struct fragment *fragments;
    uint32_t fragment_count;
    struct block kept[KEPT_BLOCKS];
    uint64_t uses;
    uint8_t *packed;
    void *unpacker;
};

/* A file, folder or symbolic link. */
struct node {
    uint32_t number;
    mode_t mode;
    uint32_t time;
    uint32_t links;
    uint64_t size;
    uint64_t start; /* of a file's blocks, or of a folder's rows */
    uint32_t offset;
    uint32_t fragment;
    const uint8_t *rest; /* the sizes of a file's blocks, or where a link leads */
    size_t blocks;
};

struct entry {
    const char *name; /* not ended by a 0 */
    size_t length;
    uint64_t reference;
    mode_t kind;
};

/* Where one is in a folder. */
struct walk {
    const uint8_t *at;
    const uint8_t *end;
    uint32_t left;
    uint32_t block;
};

int image_open(struct image *image, int file, uint64_t offset);
int image_node(const struct image *image, uint64_t reference, struct node *node);
ssize_t image_read(struct image *image, const struct node *node, uint64_t from, uint8_t *to, size_t room);
int image_folder(const struct image *image, const struct node *node, struct walk *walk);
int image_next(struct walk *walk, struct entry *entry); /* 1, or 0 after the last one */

#endif
