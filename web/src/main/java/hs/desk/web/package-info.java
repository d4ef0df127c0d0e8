/** Transport that belongs to no business noun: the REST application. */
package hs.desk.web;
