package hs.desk.web;

/** The version an act is about, for an act that says nothing else; the body may be left out. */
public record SeenVersion(Long version) {}
