import type { RoleName, User } from '../api/wire';
import type { Actor } from '../domain/acts';
import { useUser } from './session';

/** The user with the roles he has on one product, those on all products included. */
export const actorOn = (user: User, product: string): Actor => ({
  username: user.username,
  roles: new Set<RoleName>(
    user.roles
      .filter((grant) => grant.product_code === product || grant.product_code === '*')
      .map((grant) => grant.role),
  ),
});

export const useActorOn = (product: string): Actor => actorOn(useUser(), product);
