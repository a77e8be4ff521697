// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>

namespace ctgrad::graph {

/// A growing array for constant evaluation. std::vector would do, but a compiler counts every statement that
/// it interprets, and std::vector takes about ten times as many: it is what decides how large an expression
/// fits into the compilers' default limits. Indices are int, like those of nodes.
template <class T>
class sequence {
public:
    constexpr sequence() = default;
    constexpr sequence(int size, const T& initial)
        : items_(new T[capacity_for(size)]), size_(size), capacity_(size) {
        for (int k = 0; k < size; ++k) items_[k] = initial;
    }
    constexpr sequence(std::initializer_list<T> items) {
        reserve(static_cast<int>(items.size()));
        for (const T& each : items) items_[size_++] = each;
    }
    constexpr sequence(const sequence& other) { append(other); }
    constexpr sequence& operator=(const sequence& other) {
        if (this != &other) {
            size_ = 0;
            append(other);
        }
        return *this;
    }
    constexpr ~sequence() { delete[] items_; }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr T& operator[](int k) { return items_[k]; }
    constexpr const T& operator[](int k) const { return items_[k]; }
    constexpr T* begin() { return items_; }
    constexpr T* end() { return items_ + size_; }
    constexpr const T* begin() const { return items_; }
    constexpr const T* end() const { return items_ + size_; }
    constexpr T& back() { return items_[size_ - 1]; }
    constexpr const T& front() const { return items_[0]; }
    constexpr const T& back() const { return items_[size_ - 1]; }

    constexpr void reserve(int capacity) {
        if (capacity <= capacity_) return;
        T* larger = new T[capacity_for(capacity)];
        for (int k = 0; k < size_; ++k) larger[k] = items_[k];
        delete[] items_;
        items_ = larger;
        capacity_ = capacity;
    }
    constexpr void push_back(const T& item) {
        const T copy = item;
        if (size_ == capacity_) reserve(2 * capacity_ + 4);
        items_[size_++] = copy;
    }
    constexpr void append(const sequence& other) {
        reserve(size_ + other.size_);
        for (int k = 0; k < other.size_; ++k) items_[size_++] = other.items_[k];
    }
    constexpr void pop_back() { --size_; }
    constexpr void clear() { size_ = 0; }
    constexpr void erase(int first, int count = 1) {
        for (int k = first; k + count < size_; ++k) items_[k] = items_[k + count];
        size_ -= count;
    }

    friend constexpr bool operator==(const sequence& a, const sequence& b) {
        if (a.size_ != b.size_) return false;
        for (int k = 0; k < a.size_; ++k)
            if (!(a.items_[k] == b.items_[k])) return false;
        return true;
    }

private:
    static constexpr unsigned capacity_for(int size) { return static_cast<unsigned>(size); }

    T* items_ = nullptr;
    int size_ = 0;
    int capacity_ = 0;
};

}  // namespace ctgrad::graph
