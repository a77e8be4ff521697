// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/initializer_list.hpp"

namespace ctgrad::graph {

/// A growing array for constant evaluation. std::vector would do, but a compiler counts every statement that
/// it interprets, and std::vector takes about ten times as many: it is what decides how large an expression
/// fits into the compilers' default limits. Calls are what costs most: the loops here have none, and `items`
/// is public for those who read in long loops. Indices are int, like those of nodes.
template <class T>
class sequence {
public:
    T* items = nullptr;

    constexpr sequence() = default;
    /// So many zeros.
    constexpr explicit sequence(int size)
        : items(new T[static_cast<unsigned>(size)]()), size_(size), capacity_(size) {}
    constexpr sequence(int size, const T& initial)
        : items(new T[static_cast<unsigned>(size)]), size_(size), capacity_(size) {
        for (int k = 0; k < size; ++k) items[k] = initial;
    }
    constexpr sequence(std::initializer_list<T> initial)
        : items(new T[initial.size()]), capacity_(static_cast<int>(initial.size())) {
        for (const T& each : initial) items[size_++] = each;
    }
    constexpr sequence(const sequence& other_sequence) {
        if (other_sequence.size_ != 0) append(other_sequence.items, other_sequence.size_);
    }
    constexpr sequence(sequence&& other_sequence)
        : items(other_sequence.items), size_(other_sequence.size_), capacity_(other_sequence.capacity_) {
        other_sequence.items = nullptr;
        other_sequence.size_ = 0;
        other_sequence.capacity_ = 0;
    }
    constexpr sequence& operator=(const sequence& other_sequence) {
        if (this != &other_sequence) {
            size_ = 0;
            append(other_sequence.items, other_sequence.size_);
        }
        return *this;
    }
    constexpr sequence& operator=(sequence&& other_sequence) {
        T* const mine = items;
        const int capacity = capacity_;
        items = other_sequence.items;
        size_ = other_sequence.size_;
        capacity_ = other_sequence.capacity_;
        other_sequence.items = mine;
        other_sequence.size_ = 0;
        other_sequence.capacity_ = capacity;
        return *this;
    }
    constexpr ~sequence() { delete[] items; }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr T& operator[](int k) { return items[k]; }
    constexpr const T& operator[](int k) const { return items[k]; }
    constexpr T* begin() { return items; }
    constexpr T* end() { return items + size_; }
    constexpr const T* begin() const { return items; }
    constexpr const T* end() const { return items + size_; }
    constexpr T& back() { return items[size_ - 1]; }
    constexpr const T& front() const { return items[0]; }
    constexpr const T& back() const { return items[size_ - 1]; }

    constexpr void reserve(int capacity) {
        if (capacity <= capacity_) return;
        T* larger = new T[static_cast<unsigned>(capacity)];
        for (int k = 0; k < size_; ++k) larger[k] = items[k];
        delete[] items;
        items = larger;
        capacity_ = capacity;
    }
    constexpr void push_back(const T& item) {
        if (size_ == capacity_) {
            const T copy = item;  // it may stand in this very sequence
            reserve(2 * capacity_ + 4);
            items[size_++] = copy;
            return;
        }
        items[size_++] = item;
    }
    constexpr void append(const T* others, int count) {
        const int needed = size_ + count;
        if (needed > capacity_) reserve(size_ == 0 || needed > 2 * size_ ? needed : 2 * size_);
        for (int k = 0; k < count; ++k) items[size_ + k] = others[k];
        size_ += count;
    }
    constexpr void append(const sequence& other_sequence) {
        append(other_sequence.items, other_sequence.size_);
    }
    constexpr void pop_back() { --size_; }
    constexpr void clear() { size_ = 0; }
    constexpr void erase(int first, int count = 1) {
        for (int k = first; k + count < size_; ++k) items[k] = items[k + count];
        size_ -= count;
    }

    friend constexpr bool operator==(const sequence& a, const sequence& b) {
        if (a.size_ != b.size_) return false;
        for (int k = 0; k < a.size_; ++k)
            if (!(a.items[k] == b.items[k])) return false;
        return true;
    }

private:
    int size_ = 0;
    int capacity_ = 0;
};

}  // namespace ctgrad::graph
